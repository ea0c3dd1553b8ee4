import type { Tx } from "@backroom/db";
import { sql } from "kysely";
import type { Write } from "../core/context";
import { signInviteToken } from "./token";

/** The reads and writes that serve the rules of invites. */

const inviteDays = 7;

/** Locks the invite for the rest of the transaction; undefined when there is none. */
export const findAndLockInvite = (tx: Tx, id: string) =>
  tx
    .selectFrom("invite")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();

/** The same by address, whatever its case. */
export const findAndLockInviteOf = (tx: Tx, email: string) =>
  tx
    .selectFrom("invite")
    .selectAll()
    .where(sql`lower(user_email)`, "=", email.toLowerCase())
    .where("deleted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();

/** What makes an invite fresh: another token, and seven days from now. */
export async function freshColumns(
  { config, now }: Pick<Write, "config" | "now">,
  invite: { id: string; user_email: string; role: string },
) {
  const { id: invite_id, user_email, role } = invite;
  const token = await signInviteToken(config, { invite_id, user_email, role });
  return { role, token, expires_at: new Date(now.getTime() + inviteDays * 86_400_000).toISOString() };
}

/** Tells those who deliver it; the token is the only thing they cannot read again. */
export const inviteCreated = (id: string, user_email: string, token: string) => ({
  name: "invite.created",
  resource_type: "invite",
  resource_id: id,
  data: { token, user_email },
});
