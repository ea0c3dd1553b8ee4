import { newId } from "@backroom/db";
import type { SessionTransport } from "../core/context";
import { hashPassword } from "../core/passwords";
import { callerFactory } from "../root";
import type { TestApi } from "../testing/index";

/** For tests: a user with a password, and an e-mail of their own. */
export async function makeUser(t: TestApi, password = "a password") {
  const id = newId("usr");
  const email = `${id.toLowerCase()}@example.com`;
  const password_hash = await hashPassword(password);
  await t.db.insertInto("user").values({ id, email, role: "admin", password_hash }).execute();
  return { id, email, password };
}

/** A transport that keeps what the operations tell it, in place of a cookie. */
export function fakeSession(token?: string) {
  const kept: { token?: string; expiresAt?: string; isCleared: boolean } = { isCleared: false };
  const session: SessionTransport = {
    ...(token === undefined ? {} : { token }),
    set: (value, expiresAt) => Object.assign(kept, { token: value, expiresAt }),
    clear: () => {
      kept.isCleared = true;
    },
  };
  return { kept, session };
}

/** Calls as nobody, through a session transport; `ip` keeps the limits of tests apart. */
export function callerAt(t: TestApi, ip: string, session?: SessionTransport) {
  return callerFactory({ ...t.context("nobody", { ip }), ...(session ? { session } : {}) });
}
