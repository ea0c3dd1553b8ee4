import { ConfigError, toRefusal } from "@backroom/api";

/** Something the person at the terminal can do about, told in one line. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** One line that says what is wrong. Unexpected errors keep their own message; BACKROOM_DEBUG=1 adds the stack. */
export function lineOf(error: unknown): string {
  if (error instanceof Failure || error instanceof ConfigError) return oneLine(error.message);
  const refusal = toRefusal(error);
  const hasOwnWords = refusal.kind !== "unknown_error";
  return oneLine(hasOwnWords ? refusal.message : error instanceof Error ? error.message : String(error));
}

const oneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, " ");
