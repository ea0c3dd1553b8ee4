import { sql } from "kysely";
import { z } from "zod";
import { text } from "../core/fields";
import type { Filter } from "../core/filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { notificationView } from "./view";

/** A value, or several with commas between them (catalog.md §1.8). */
const commaList = (): Filter<z.ZodString> => ({
  schema: text(10_000).describe("one value, or several with commas between them"),
  where: (given, column) =>
    sql`${sql.raw(column)} = any(${given
      .split(",")
      .map((value) => value.trim())
      .filter((value) => value !== "")})`,
});

const notifications = defineList(notificationView, {
  filters: { event_name: commaList(), resource_type: commaList(), resource_id: commaList(), to: commaList() },
  limit: 50,
  searchable: false,
});

const input = notifications.input.extend({
  include_resends: z.enum(["true", "false"]).nullish().describe("also those that were sent again"),
});

export const list = operation
  .meta({
    route: "GET /admin/notifications",
    can: "orders:read",
    tag: "Notifications",
    summary: "List notifications",
    description: "Newest first; each with the times it was sent again.",
    example: { resource_type: "order", limit: 10 },
  })
  .input(input)
  .output(pageEnvelope("notifications", notificationView.schema))
  .query(async ({ ctx, input: { include_resends, ...asked } }) => {
    const where = include_resends === "true" ? [] : [sql`t.parent_id is null`];
    const { rows, ...page } = await notifications.run(ctx.db, asked, { where });
    return { notifications: rows, ...page };
  });
