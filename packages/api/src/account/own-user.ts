import type { Write } from "../core/context";
import { Refusal } from "../core/errors";
import { lockUser } from "../users/public";

/** Locks the user who acts. @throws Refusal unauthorized when nobody is signed in, or the system acts */
export async function lockOwnUser({ tx, actor }: Write) {
  const user = actor.id ? await lockUser(tx, actor.id) : undefined;
  if (!user) throw new Refusal("unauthorized", "Unauthorized");
  return user;
}
