import { sql } from "kysely";
import { z } from "zod";
import { read } from "../core/read";
import { answer, operation } from "../core/trpc";
import { inviteView } from "./view";

export const list = operation
  .meta({
    route: "GET /admin/invites",
    can: "users:read",
    tag: "Invites",
    summary: "List invites",
    description: "Those that wait to be accepted, newest first, with their tokens; all of them.",
    example: {},
    ignoresQuery: true,
  })
  .input(z.strictObject({}))
  .output(answer(z.strictObject({ invites: z.array(inviteView.schema) })))
  .query(async ({ ctx }) => ({
    invites: await read(ctx.db, inviteView, { orderBy: sql`t.created_at desc, t.id desc` }),
  }));
