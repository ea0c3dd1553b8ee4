import { userRoles } from "@backroom/domain";
import { dateFilter } from "../core/comparing-filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { enumFilter, oneOrMany, textFilter } from "../core/value-filters";
import { userView } from "./view";

const users = defineList(userView, {
  filters: {
    id: oneOrMany(),
    email: textFilter(),
    first_name: textFilter(),
    last_name: textFilter(),
    role: enumFilter(userRoles),
    created_at: dateFilter(),
    updated_at: dateFilter(),
    deleted_at: dateFilter(),
  },
  q: ['t."email"', 't."first_name"', 't."last_name"'],
  limit: 50,
});

export const list = operation
  .meta({
    route: "GET /admin/users",
    can: "users:read",
    tag: "Users",
    summary: "List users",
    example: { limit: 10, q: "ada" },
  })
  .input(users.input)
  .output(pageEnvelope("users", userView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await users.run(ctx.db, input);
    return { users: rows, ...page };
  });
