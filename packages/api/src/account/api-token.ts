import { z } from "zod";
import type { Write } from "../core/context";
import { apiTokenHash, apiTokenHint, newToken } from "../core/tokens";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { lockOwnUser } from "./own-user";

async function keepToken(ctx: Write, token: string | null): Promise<void> {
  const user = await lockOwnUser(ctx);
  await ctx.tx
    .updateTable("user")
    .set({
      api_token_hash: token && apiTokenHash(token),
      api_token_hint: token && apiTokenHint(token),
    })
    .where("id", "=", user.id)
    .execute();
  ctx.emit({
    name: token ? "user.api_token_created" : "user.api_token_removed",
    resource_type: "user",
    resource_id: user.id,
  });
}

const none = z.strictObject({}).optional();

export const createApiToken = operation
  .meta({
    route: "POST /admin/account/api-token",
    can: "account",
    tag: "Account",
    own: true,
    summary: "Make oneself a new API token",
    description:
      "The token is in this answer only; of the stored one a hash is kept. An earlier token stops working.",
    example: {},
    secret: true,
  })
  .input(none)
  .output(answer(z.strictObject({ api_token: z.string() })))
  .mutation(
    write(async (ctx) => {
      const api_token = newToken();
      await keepToken(ctx, api_token);
      return { api_token };
    }),
  );

export const removeApiToken = operation
  .meta({
    route: "DELETE /admin/account/api-token",
    can: "account",
    tag: "Account",
    own: true,
    summary: "Take one's own API token away",
    example: {},
  })
  .input(none)
  .output(answer(z.strictObject({ api_token: z.null() })))
  .mutation(
    write(async (ctx) => {
      await keepToken(ctx, null);
      return { api_token: null };
    }),
  );
