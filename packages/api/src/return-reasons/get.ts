import { sql } from "kysely";
import { z } from "zod";
import { byId } from "../core/fields";
import { read, show } from "../core/read";
import { answer, envelope, operation } from "../core/trpc";
import { returnReasonView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/return-reasons/{id}",
    can: "orders:read",
    tag: "Return Reasons",
    summary: "Get a return reason",
    refuses: { not_found: "No return reason has this id." },
    example: { id: "rr_01JD0000000000000000000000" },
    ignoresQuery: true,
  })
  .input(byId)
  .output(envelope("return_reason", returnReasonView.schema))
  .query(async ({ ctx, input }) => ({
    return_reason: await show(ctx.db, returnReasonView, input.id, {}, { what: "Return reason" }),
  }));

export const list = operation
  .meta({
    route: "GET /admin/return-reasons",
    can: "orders:read",
    tag: "Return Reasons",
    summary: "List return reasons",
    description: "Those without a parent, each with the ones below it; all of them, newest first.",
    example: {},
    ignoresQuery: true,
  })
  .input(z.strictObject({}))
  .output(answer(z.strictObject({ return_reasons: z.array(returnReasonView.schema) })))
  .query(async ({ ctx }) => ({
    return_reasons: await read(ctx.db, returnReasonView, {
      where: [sql`t.parent_return_reason_id is null`],
      orderBy: sql`t.created_at desc, t.id desc`,
    }),
  }));
