import { createHmac } from "node:crypto";
import { query, type Tx } from "@backroom/db";
import { invalid, Refusal } from "./errors";

/** Rows are kept for a day (design.md §3.1); an expired one is taken over by the next use of its key. */
export interface KeyClaim {
  key: string;
  actorId: string;
  /** Method and path with its ids: the same over REST and tRPC. */
  path: string;
  input: unknown;
  /** Keys the hash of the input: it may hold a password, which a plain hash would let be guessed. */
  secret: string;
}

const hashOf = ({ input, secret }: KeyClaim): string =>
  createHmac("sha256", secret)
    .update(JSON.stringify(input ?? null))
    .digest("hex");

/**
 * Claims a key within the transaction of the effect; a parallel duplicate waits here for the first to end.
 * @returns the kept answer when the operation was done before.
 * @throws Refusal conflict when the key belongs to another method or path, duplicate_error (422) for another body.
 */
export async function takeKey(tx: Tx, claim: KeyClaim): Promise<string | undefined> {
  if (claim.key.length > 255) throw invalid("Idempotency-Key must have at most 255 characters");
  const taken = await query(
    tx,
    `insert into idempotency_key (key, actor_id, request_method, request_path, request_hash, expires_at)
     values ($1, $2, 'POST', $3, $4, now() + interval '24 hours')
     on conflict (actor_id, key) do update
       set request_path = excluded.request_path, request_hash = excluded.request_hash,
           response_code = null, response_body = null, created_at = now(), expires_at = excluded.expires_at
       where idempotency_key.expires_at < now()
     returning key`,
    [claim.key, claim.actorId, claim.path, hashOf(claim)],
  );
  if (taken.length > 0) return undefined;
  const [row] = await query<{ request_path: string; request_hash: string; response_body: string | null }>(
    tx,
    "select request_path, request_hash, response_body from idempotency_key where actor_id = $1 and key = $2",
    [claim.actorId, claim.key],
  );
  if (row?.request_path !== claim.path) {
    throw new Refusal("conflict", "This Idempotency-Key was used for another operation.");
  }
  if (row.request_hash !== hashOf(claim)) {
    throw new Refusal("duplicate_error", "This Idempotency-Key was used with another body.", {
      code: "idempotency_key_reused",
    });
  }
  return row.response_body ?? undefined;
}

export async function keepAnswer(tx: Tx, claim: KeyClaim, status: number, body: string): Promise<void> {
  await query(
    tx,
    "update idempotency_key set response_code = $3, response_body = $4 where actor_id = $1 and key = $2",
    [claim.actorId, claim.key, status, body],
  );
}
