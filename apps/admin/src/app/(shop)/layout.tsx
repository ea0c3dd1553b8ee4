import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Shell } from "@/frame/shell";
import { signedInUser } from "@/server/session";

/** The frame of every page but sign-in; nobody gets it without a session that still counts. */
export default async function ShopLayout({ children }: { children: ReactNode }) {
  const user = await signedInUser();
  if (!user) {
    const path = (await headers()).get("x-path") ?? "/";
    redirect(path === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(path)}`);
  }
  return <Shell user={user}>{children}</Shell>;
}
