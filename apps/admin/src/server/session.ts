import { type Actor, actorById, appRouter, type Role, roleOf } from "@backroom/api";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { backend } from "./database";
import { isOver } from "./session-age";

/** As next-auth names it: with the prefix wherever the address is https. */
const cookieName = () =>
  `${process.env.NEXTAUTH_URL?.startsWith("https://") ? "__Secure-" : ""}next-auth.session-token`;

/** The one who acts, or null: a user who signed out elsewhere, changed role or is gone is out at once. */
export async function currentActor(): Promise<Actor | null> {
  const cookie = (await cookies()).get(cookieName())?.value;
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: process.env.NEXTAUTH_SECRET ?? "" }).catch(() => null);
  if (!token || isOver(token.signedInAt, Date.now())) return null;
  return actorById(backend().db, token.userId, token.sessionVersion);
}

export interface SignedIn {
  id: string;
  email: string;
  name: string;
  role: Role;
}

/** For pages: who is signed in, read through the API like everything else. */
export async function signedInUser(): Promise<SignedIn | null> {
  const actor = await currentActor();
  if (!actor) return null;
  const api = appRouter.createCaller({
    ...backend(),
    actor,
    request: { id: crypto.randomUUID(), ip: undefined, method: "GET", path: "/", dryRun: false },
  });
  const { user } = await api.auth.get({});
  const name = [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email;
  return { id: user.id, email: user.email, name, role: roleOf(user.role) };
}
