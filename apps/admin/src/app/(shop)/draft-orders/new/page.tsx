import type { Metadata } from "next";
import { DraftOrderBuilder } from "@/features/draft-orders/builder/builder";
import messages from "@/messages/en.json";

export const metadata: Metadata = { title: messages.drafts.new };

export default async function Page({ searchParams }: { searchParams: Promise<{ find?: string }> }) {
  return <DraftOrderBuilder find={(await searchParams).find ?? ""} />;
}
