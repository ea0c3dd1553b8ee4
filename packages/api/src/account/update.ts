import type { Write } from "../core/context";
import { changesBetween } from "../core/events";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { userView } from "../users/view";
import { lockOwnUser } from "./own-user";
import { type UpdateAccountInput, updateAccountInput } from "./schema";

async function updateAccount(ctx: Write, input: UpdateAccountInput): Promise<string> {
  const user = await lockOwnUser(ctx);
  await ctx.tx
    .updateTable("user")
    .set({ ...input, updated_at: ctx.now.toISOString() })
    .where("id", "=", user.id)
    .execute();
  const changes = changesBetween(user, input);
  ctx.emit({
    name: "user.updated",
    resource_type: "user",
    resource_id: user.id,
    data: { fields: Object.keys(input) },
    ...(changes ? { changes } : {}),
  });
  return user.id;
}

export const update = operation
  .meta({
    route: "POST /admin/account",
    can: "account",
    tag: "Account",
    own: true,
    summary: "Update one's own name",
    example: { first_name: "Ada", last_name: "Lovelace" },
  })
  .input(updateAccountInput)
  .output(envelope("user", userView.schema))
  .mutation(
    write(async (ctx, input) => ({ user: await show(ctx.tx, userView, await updateAccount(ctx, input)) })),
  );
