import { newId, query } from "@backroom/db";
import { deletedAnswer, deletedSchema } from "../core/fields";
import { show } from "../core/read";
import { answer, envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { requireLocation } from "../fulfillments/public";
import { channelLocationInput } from "./schema";
import { findAndLockChannel, lockChannel, touchChannel } from "./store";
import { salesChannelView } from "./view";

const example = { id: "sc_01JD0000000000000000000000", location_id: "sloc_01JD0000000000000000000000" };

const changed = (id: string, change: Record<string, string[]>) => ({
  name: "sales_channel.updated",
  resource_type: "sales_channel",
  resource_id: id,
  data: { fields: ["locations"], ...change },
});

export const addLocation = operation
  .meta({
    route: "POST /admin/sales-channels/{id}/stock-locations",
    can: "products:write",
    tag: "Sales Channels",
    summary: "Sell from a stock location in a sales channel",
    description: "A location that is linked already stays.",
    refuses: { not_found: "The sales channel or the stock location does not exist." },
    example,
    version: "sales_channel",
  })
  .input(channelLocationInput)
  .output(envelope("sales_channel", salesChannelView.schema))
  .mutation(
    write(async (ctx, { id, location_id }) => {
      await lockChannel(ctx.tx, id);
      // Locked: a deletion of the location takes the links away that it sees, and must not overlook this one.
      await requireLocation(ctx.tx, location_id);
      // Once, unlike in v1 (Q50).
      await query(
        ctx.tx,
        `insert into sales_channel_location (id, sales_channel_id, location_id) values ($1, $2, $3)
         on conflict (sales_channel_id, location_id) where deleted_at is null do nothing`,
        [newId("scloc"), id, location_id],
      );
      await touchChannel(ctx.tx, id);
      ctx.emit(changed(id, { added: [location_id] }));
      return { sales_channel: await show(ctx.tx, salesChannelView, id) };
    }),
  );

export const removeLocation = operation
  .meta({
    route: "DELETE /admin/sales-channels/{id}/stock-locations",
    can: "products:write",
    tag: "Sales Channels",
    summary: "Stop selling from a stock location",
    description: "The answer names the sales channel. What is not linked, or does not exist, is no error.",
    example,
    version: "sales_channel",
  })
  .input(channelLocationInput)
  .output(answer(deletedSchema("stock-location")))
  .mutation(
    write(async (ctx, { id, location_id }) => {
      if (await findAndLockChannel(ctx.tx, id)) {
        await query(
          ctx.tx,
          "delete from sales_channel_location where sales_channel_id = $1 and location_id = $2",
          [id, location_id],
        );
        await touchChannel(ctx.tx, id);
        ctx.emit(changed(id, { removed: [location_id] }));
      }
      // The channel's id, as v1 answers (Q14).
      return deletedAnswer(id, "stock-location");
    }),
  );
