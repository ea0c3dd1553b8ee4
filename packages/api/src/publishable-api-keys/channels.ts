import { sql } from "kysely";
import { z } from "zod";
import { notFound } from "../core/errors";
import { likePattern } from "../core/like";
import { missingIds } from "../core/missing-ids";
import { read, show } from "../core/read";
import { answer, envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { salesChannelView } from "../sales-channels/view";
import { keyChannelsInput, listKeyChannelsInput } from "./schema";
import { linkChannels, lockKey, touchKey, unlinkChannels } from "./store";
import { publishableApiKeyView } from "./view";

const example = {
  id: "pk_01JD0000000000000000000000",
  sales_channel_ids: [{ id: "sc_01JD0000000000000000000000" }],
};

const changed = (id: string, change: Record<string, string[]>) => ({
  name: "publishable_api_key.updated",
  resource_type: "publishable_api_key",
  resource_id: id,
  data: { fields: ["sales_channels"], ...change },
});

export const listChannels = operation
  .meta({
    route: "GET /admin/publishable-api-keys/{id}/sales-channels",
    can: "keys:read",
    tag: "Publishable Api Keys",
    summary: "List the sales channels of a key",
    description: "All of them, newest first; none for an unknown key.",
    example: { id: "pk_01JD0000000000000000000000", q: "web" },
  })
  .input(listKeyChannelsInput)
  .output(answer(z.strictObject({ sales_channels: z.array(salesChannelView.schema) })))
  .query(async ({ ctx, input }) => {
    const linked = sql`t.id in (
      select sales_channel_id from publishable_api_key_sales_channel where publishable_key_id = ${input.id}
    )`;
    const q = input.q?.trim();
    const pattern = q ? likePattern(q) : undefined;
    const found = pattern ? [sql`(t.name ilike ${pattern} or t.description ilike ${pattern})`] : [];
    const orderBy = sql`t.created_at desc, t.id desc`;
    return { sales_channels: await read(ctx.db, salesChannelView, { where: [linked, ...found], orderBy }) };
  });

export const addChannels = operation
  .meta({
    route: "POST /admin/publishable-api-keys/{id}/sales-channels/batch",
    can: "keys:write",
    tag: "Publishable Api Keys",
    summary: "Add sales channels to a key",
    description: "Channels that it has already stay. A revoked key can be changed as well.",
    refuses: { not_found: "The key or a sales channel does not exist." },
    example,
    version: "publishable_api_key",
  })
  .input(keyChannelsInput)
  .output(envelope("publishable_api_key", publishableApiKeyView.schema))
  .mutation(
    write(async (ctx, { id, sales_channel_ids }) => {
      const added = sales_channel_ids.map((channel) => channel.id);
      await lockKey(ctx.tx, id);
      const missing = await missingIds(ctx.tx, "sales_channel", added);
      if (missing.length > 0) throw notFound("Sales channel", missing.join(", "));
      await linkChannels(ctx.tx, id, added);
      await touchKey(ctx.tx, id);
      ctx.emit(changed(id, { added }));
      return { publishable_api_key: await show(ctx.tx, publishableApiKeyView, id) };
    }),
  );

export const removeChannels = operation
  .meta({
    route: "DELETE /admin/publishable-api-keys/{id}/sales-channels/batch",
    can: "keys:write",
    tag: "Publishable Api Keys",
    summary: "Take sales channels from a key",
    description: "Channels that it does not have, or that do not exist, are no error.",
    refuses: { not_found: "No key has this id." },
    example,
    version: "publishable_api_key",
  })
  .input(keyChannelsInput)
  .output(envelope("publishable_api_key", publishableApiKeyView.schema))
  .mutation(
    write(async (ctx, { id, sales_channel_ids }) => {
      const removed = sales_channel_ids.map((channel) => channel.id);
      await lockKey(ctx.tx, id);
      await unlinkChannels(ctx.tx, id, removed);
      await touchKey(ctx.tx, id);
      ctx.emit(changed(id, { removed }));
      return { publishable_api_key: await show(ctx.tx, publishableApiKeyView, id) };
    }),
  );
