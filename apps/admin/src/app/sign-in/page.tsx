import { redirect } from "next/navigation";
import { SignInPage } from "@/features/session/sign-in-page";
import { titleOf } from "@/i18n/title";
import { ownPath } from "@/server/own-path";
import { signedInUser } from "@/server/session";

export const generateMetadata = titleOf("session", "signIn");

/** An address may name a parameter several times. */
type Asked = Promise<{ to?: string | string[] }>;

export default async function Page({ searchParams }: { searchParams: Asked }) {
  const to = ownPath((await searchParams).to);
  if (await signedInUser()) redirect(to);
  return <SignInPage returnTo={to} />;
}
