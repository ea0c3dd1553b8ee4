import type { Context } from "@backroom/api";
import { clientAddress } from "./client-address";
import { backend } from "./database";
import { currentActor } from "./session";

/** Reads who calls and what the call asks for beside its input, as apps/server does for REST. */
export async function contextOf(request: Request, id: string): Promise<Context> {
  const { db, config } = backend();
  const { headers, method, url } = request;
  const idempotencyKey = headers.get("idempotency-key");
  const ifMatch = headers.get("if-match");
  return {
    db,
    config,
    actor: await currentActor(),
    request: {
      id,
      ip: clientAddress(config, headers),
      method,
      path: new URL(url).pathname,
      dryRun: headers.get("dry-run") === "true",
      ...(idempotencyKey ? { idempotencyKey } : {}),
      ...(ifMatch ? { ifMatch } : {}),
    },
  };
}
