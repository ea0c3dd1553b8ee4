import { notFound } from "next/navigation";
import { GalleryPage } from "@/features/gallery/gallery-page";
import { isGalleryPage } from "@/features/gallery/pages";

export default async function Page({ params }: { params: Promise<{ page: string }> }) {
  const { page } = await params;
  if (process.env.NODE_ENV === "production" || !isGalleryPage(page)) notFound();
  return <GalleryPage page={page} />;
}
