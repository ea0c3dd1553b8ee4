import type { Database, Tx } from "@backroom/db";
import type { Config } from "../config";
import type { Role } from "../permissions";
import type { EventInput } from "./events";

/** Who acts. `system` is the command line and the demo loader: it has every permission. */
export type Actor =
  | { type: "user"; id: string; role: Role; sessionVersion: number }
  | { type: "system"; id: null };

/** What one request brings along, whatever transport it came by. */
export interface RequestInfo {
  id: string;
  /** Where the caller is; undefined where nobody can tell. */
  ip: string | undefined;
  method: string;
  path: string;
  idempotencyKey?: string;
  dryRun: boolean;
  /** The ETag the caller saw (`If-Match`); the write is refused when the resource has changed since. */
  ifMatch?: string;
}

/** How a procedure signs somebody in or out of the transport that called it. */
export interface SessionTransport {
  set(token: string, expiresAt: string): void;
  clear(): void;
  /** The raw token the request came with. */
  token?: string;
}

export interface Context {
  db: Database;
  config: Config;
  actor: Actor | null;
  request: RequestInfo;
  session?: SessionTransport;
}

/** What a write gets: one transaction, the actor, one moment in time, and `emit`. */
export interface Write {
  tx: Tx;
  config: Config;
  actor: Actor;
  /** The moment of the write; rules that depend on time take it as an argument. */
  now: Date;
  /** Everything will be undone: what a rollback does not give back must not be taken. */
  isDryRun: boolean;
  /** Of the request that asked for it; null for programs. */
  requestId: string | null;
  /** The key a repetition of the request is known by; v1 shows it on what returns, swaps and claims make. */
  idempotencyKey: string | null;
  /** Records an event; it is saved with the transaction or not at all. */
  emit(event: EventInput): void;
}
