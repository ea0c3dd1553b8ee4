import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { linkProducts, requireProducts, unlinkProducts } from "../products/public";
import { channelProductsInput } from "./schema";
import { lockChannel, touchChannel } from "./store";
import { salesChannelView } from "./view";

const example = {
  id: "sc_01JD0000000000000000000000",
  product_ids: [{ id: "prod_01JD0000000000000000000000" }],
};

const changed = (id: string, change: Record<string, string[]>) => ({
  name: "sales_channel.updated",
  resource_type: "sales_channel",
  resource_id: id,
  data: { fields: ["products"], ...change },
});

export const addProducts = operation
  .meta({
    route: "POST /admin/sales-channels/{id}/products/batch",
    can: "products:write",
    tag: "Sales Channels",
    summary: "Offer products in a sales channel",
    description: "Products that are in it already stay.",
    refuses: { invalid_data: "A product does not exist.", not_found: "No sales channel has this id." },
    example,
    version: "sales_channel",
  })
  .input(channelProductsInput)
  .output(envelope("sales_channel", salesChannelView.schema))
  .mutation(
    write(async (ctx, { id, product_ids }) => {
      const added = product_ids.map((product) => product.id);
      await requireProducts(ctx.tx, added);
      await lockChannel(ctx.tx, id);
      await linkProducts(ctx.tx, "product_to_sales_channel", id, added);
      await touchChannel(ctx.tx, id);
      ctx.emit(changed(id, { added }));
      return { sales_channel: await show(ctx.tx, salesChannelView, id) };
    }),
  );

export const removeProducts = operation
  .meta({
    route: "DELETE /admin/sales-channels/{id}/products/batch",
    can: "products:write",
    tag: "Sales Channels",
    summary: "Take products out of a sales channel",
    description: "Products that are not in it, or do not exist, are no error.",
    refuses: { not_found: "No sales channel has this id." },
    example,
    version: "sales_channel",
  })
  .input(channelProductsInput)
  .output(envelope("sales_channel", salesChannelView.schema))
  .mutation(
    write(async (ctx, { id, product_ids }) => {
      const removed = product_ids.map((product) => product.id);
      await lockChannel(ctx.tx, id);
      await unlinkProducts(ctx.tx, "product_to_sales_channel", id, removed);
      await touchChannel(ctx.tx, id);
      ctx.emit(changed(id, { removed }));
      return { sales_channel: await show(ctx.tx, salesChannelView, id) };
    }),
  );
