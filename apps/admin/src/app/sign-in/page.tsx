import { redirect } from "next/navigation";
import { SignInPage } from "@/features/session/sign-in-page";
import { titleOf } from "@/i18n/title";
import { signedInUser } from "@/server/session";

export const generateMetadata = titleOf("session", "signIn");

/** Only paths of our own: an address from outside could send people elsewhere. */
const ownPath = (given: string | undefined) => (given && /^\/(?![/\\])/.test(given) ? given : "/");

export default async function Page({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = ownPath((await searchParams).to);
  if (await signedInUser()) redirect(to);
  return <SignInPage returnTo={to} />;
}
