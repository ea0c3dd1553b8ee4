import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInPage } from "@/features/session/sign-in-page";
import messages from "@/messages/en.json";
import { signedInUser } from "@/server/session";

export const metadata: Metadata = { title: messages.session.signIn };

/** Only paths of our own: an address from outside could send people elsewhere. */
const ownPath = (given: string | undefined) => (given && /^\/(?![/\\])/.test(given) ? given : "/");

export default async function Page({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = ownPath((await searchParams).to);
  if (await signedInUser()) redirect(to);
  return <SignInPage returnTo={to} />;
}
