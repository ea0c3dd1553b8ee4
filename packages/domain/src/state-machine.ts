import { accept, type Decision, type Refusal, type RefusalType } from "./decision";

/** What a table says for a state and an action: the new state, or why not. */
export type Cell<State extends string, Reason extends string> = State | Refusal<Reason>;

/** A total table: TypeScript demands a cell for every state and action. */
export type TransitionTable<
  From extends string,
  Action extends string,
  To extends string,
  Reason extends string,
> = Readonly<Record<From, Readonly<Record<Action, Cell<To, Reason>>>>>;

/** A refusing cell. */
export function no<Reason extends string>(
  reason: Reason,
  type: RefusalType,
  message: string,
): Refusal<Reason> {
  return { reason, type, message };
}

/** The state after an action, or the table's refusal; never throws, every pair has an answer. */
export function next<From extends string, Action extends string, To extends string, Reason extends string>(
  table: TransitionTable<From, Action, To, Reason>,
  state: From,
  action: Action,
): Decision<To, Reason> {
  const cell: Cell<To, Reason> = table[state][action];
  return typeof cell === "string" ? accept(cell) : { ok: false, refusal: cell };
}
