import { authenticate, type Config, type Context, type SessionTransport } from "@backroom/api";
import type { Database } from "@backroom/db";
import type { FastifyReply, FastifyRequest } from "fastify";

/** The name v1 clients know. */
const cookieName = "connect.sid";

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/**
 * Browsers send the cookie along with what any page asks for, when it is `SameSite=None`. Such a request says where
 * it comes from; only the configured origins and our own may use the session.
 */
function isForeignPage(config: Config, request: FastifyRequest): boolean {
  const { origin } = request.headers;
  if (origin === undefined || config.corsOrigins.includes(origin)) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.host;
}

/** Reads who calls and what the call asks for beside its input. */
export async function contextOf(
  db: Database,
  config: Config,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> {
  const { headers } = request;
  const sessionToken = isForeignPage(config, request) ? undefined : request.cookies[cookieName];
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1];
  const apiToken = single(headers["x-medusa-access-token"]);
  const anonymous = !sessionToken && !bearer && !apiToken;
  const idempotencyKey = single(headers["idempotency-key"]);
  const ifMatch = single(headers["if-match"]);
  return {
    db,
    config,
    actor: anonymous ? null : await authenticate(db, config, { sessionToken, bearer, apiToken }),
    request: {
      id: request.id,
      ip: request.ip,
      method: request.method,
      path: request.url,
      dryRun: single(headers["dry-run"]) === "true",
      ...(idempotencyKey ? { idempotencyKey } : {}),
      ...(ifMatch ? { ifMatch } : {}),
    },
    session: sessionTransport(config, reply, sessionToken),
  };
}

function sessionTransport(config: Config, reply: FastifyReply, token: string | undefined): SessionTransport {
  const options = {
    path: "/",
    httpOnly: true,
    // Where browsers come over https, the cookie never goes over anything else, whatever the settings forgot.
    secure: config.cookieSecure || config.publicUrl.startsWith("https://"),
    sameSite: config.cookieSecure ? ("none" as const) : ("lax" as const),
  };
  return {
    ...(token === undefined ? {} : { token }),
    set: (value, expiresAt) => {
      reply.setCookie(cookieName, value, { ...options, expires: new Date(expiresAt) });
    },
    clear: () => {
      reply.clearCookie(cookieName, options);
    },
  };
}
