import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { userView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/users/{id}",
    can: "users:read",
    tag: "Users",
    summary: "Get a user",
    refuses: { not_found: "No user has this id." },
    example: { id: "usr_01JD0000000000000000000000" },
    ignoresQuery: true,
  })
  .input(byId)
  .output(envelope("user", userView.schema))
  .query(async ({ ctx, input }) => ({ user: await show(ctx.db, userView, input.id) }));
