import type { Refusal } from "../core/errors";
import { toRefusal } from "../core/to-refusal";

/** The refusal a call ends in, as a transport would print it. @throws Error when the call succeeds */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ refusal: toRefusal(error) }),
  );
  if ("refusal" in outcome) return outcome.refusal;
  throw new Error(`The call was not refused, it answered ${JSON.stringify(outcome.value)}`);
}

/** Like `refusalOf`, for a call that must not leave a trace: no table gains or loses a row. */
export async function cleanRefusalOf(
  api: { countRows(): Promise<Record<string, number>> },
  call: () => Promise<unknown>,
): Promise<Refusal> {
  const before = await api.countRows();
  const refusal = await refusalOf(call());
  const after = await api.countRows();
  if (JSON.stringify(after) !== JSON.stringify(before)) {
    throw new Error(`The refused call left rows behind: ${JSON.stringify({ before, after })}`);
  }
  return refusal;
}
