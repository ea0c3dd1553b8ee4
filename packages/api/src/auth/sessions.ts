import { type Database, query } from "@backroom/db";
import { jwtVerify, SignJWT } from "jose";
import type { Config } from "../config";
import type { Actor } from "../core/context";
import { apiTokenHash, newToken, sessionHash } from "../core/tokens";
import { roleOf } from "./sign-in";

/** As the v1 server: ten hours, not rolling, and 24 hours for a JWT (catalog.md §1.2). */
const sessionHours = 10;
const jwtHours = 24;

/** Clears away sessions that have ended. @returns the cookie's token; the table keeps only its hash. */
export async function openSession(db: Database, config: Config, userId: string) {
  await query(db, "delete from session where expires_at < now()");
  const token = newToken();
  const expires_at = new Date(Date.now() + sessionHours * 3_600_000).toISOString();
  await db
    .insertInto("session")
    .values({ id: sessionHash(token, config.cookieSecret), user_id: userId, expires_at })
    .execute();
  return { token, expires_at };
}

export async function closeSession(db: Database, config: Config, token: string): Promise<void> {
  await db.deleteFrom("session").where("id", "=", sessionHash(token, config.cookieSecret)).execute();
}

const keyOf = (config: Config): Uint8Array => new TextEncoder().encode(config.jwtSecret);

export async function issueJwt(
  config: Config,
  user: { id: string; session_version: number },
): Promise<string> {
  return new SignJWT({ user_id: user.id, domain: "admin", version: user.session_version })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt()
    .setExpirationTime(`${jwtHours}h`)
    .sign(keyOf(config));
}

/** The three credentials of a request, tried in this order (catalog.md §1.2). */
export interface Credentials {
  sessionToken?: string | undefined;
  bearer?: string | undefined;
  apiToken?: string | undefined;
}

interface UserRow {
  id: string;
  role: string;
  session_version: number;
}

const userColumns = 'u.id, u.role, u.session_version from "user" u';

/** @returns null when no credential is valid. Users are looked up every time: one who is gone is out at once. */
export async function authenticate(db: Database, config: Config, given: Credentials): Promise<Actor | null> {
  if (given.sessionToken) {
    const user = await oneUser(
      db,
      `select ${userColumns} join session s on s.user_id = u.id where s.id = $1 and s.expires_at > now() and u.deleted_at is null`,
      sessionHash(given.sessionToken, config.cookieSecret),
    );
    if (user) return actorOf(user);
  }
  if (given.bearer) {
    const claims = await jwtClaims(config, given.bearer);
    if (claims) {
      const user = await oneUser(
        db,
        `select ${userColumns} where u.id = $1 and u.deleted_at is null`,
        claims.userId,
      );
      // A JWT without a version comes from elsewhere with the same secret; v1 issues such.
      if (user && (claims.version === undefined || claims.version === user.session_version))
        return actorOf(user);
    }
  }
  for (const token of [given.apiToken, given.bearer]) {
    if (!token) continue;
    const user = await oneUser(
      db,
      `select ${userColumns} where u.api_token_hash = $1 and u.deleted_at is null`,
      apiTokenHash(token),
    );
    if (user) return actorOf(user);
  }
  return null;
}

/** The actor of a user that the admin's own session names; null when its version is no longer current. */
export async function actorById(db: Database, id: string, sessionVersion: number): Promise<Actor | null> {
  const user = await oneUser(db, `select ${userColumns} where u.id = $1 and u.deleted_at is null`, id);
  return user && user.session_version === sessionVersion ? actorOf(user) : null;
}

async function oneUser(db: Database, text: string, value: string): Promise<UserRow | undefined> {
  return (await query<UserRow>(db, text, [value]))[0];
}

const actorOf = (user: UserRow): Actor => ({
  type: "user",
  id: user.id,
  role: roleOf(user.role),
  sessionVersion: user.session_version,
});

interface Claims {
  userId: string;
  version?: number;
}

/**
 * Claims of tokens whose signature was checked before, by secret and token: checking costs more than the rest of a
 * small read. The user behind the claims is looked up every time all the same.
 */
const checked = new Map<string, { claims: Claims; expiresAt: number }>();
const maxChecked = 1_000;

async function jwtClaims(config: Config, token: string): Promise<Claims | undefined> {
  const key = `${config.jwtSecret}|${token}`;
  const known = checked.get(key);
  if (known && known.expiresAt > Date.now()) return known.claims;
  try {
    const { payload } = await jwtVerify(token, keyOf(config), { algorithms: ["HS256"] });
    const { user_id: userId, domain, version, exp } = payload;
    if (domain !== "admin" || typeof userId !== "string") return undefined;
    const claims = typeof version === "number" ? { userId, version } : { userId };
    if (checked.size >= maxChecked) checked.clear();
    if (exp !== undefined) checked.set(key, { claims, expiresAt: exp * 1_000 });
    return claims;
  } catch {
    // Not a JWT of ours; it may still be an API token.
    return undefined;
  }
}
