import { notFound } from "next/navigation";
import { GalleryIndex } from "@/features/gallery/index-page";

/** Every component in every state, for those who build the admin. */
export default function Page() {
  if (process.env.NODE_ENV === "production") notFound();
  return <GalleryIndex />;
}
