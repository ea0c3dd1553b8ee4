import type { Metadata } from "next";
import { NotFound } from "@/features/not-found/not-found";
import { currentLocale } from "@/i18n/locale";
import { loadMessages } from "@/messages";

export async function generateMetadata(): Promise<Metadata> {
  const { app } = await loadMessages((await currentLocale()).language);
  return { title: app.notFound.title };
}

export default function NotFoundPage() {
  return <NotFound />;
}
