import { toRefusal } from "@backroom/api";
import { credentials } from "@backroom/api/schemas/auth";
import { logUnexpected } from "./log";

/** Of a form that says more; undefined for what can be nobody's, which is not looked up, counted or hashed. */
export function credentialsIn(given: Record<string, unknown> | undefined) {
  return credentials.safeParse({ email: given?.email, password: given?.password }).data;
}

/**
 * Why nobody is signed in. next-auth hands the message of an error on to whoever asks, so it may say nothing of the
 * database or the program; for null it says itself that the credentials are wrong.
 */
export function problemOf(error: unknown): Error | null {
  const refusal = toRefusal(error);
  if (refusal.kind === "unauthorized") return null;
  logUnexpected(error, "sign-in", crypto.randomUUID());
  return new Error(refusal.message);
}
