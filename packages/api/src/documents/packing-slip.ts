import { z } from "zod";
import { notFound } from "../core/errors";
import { idSchema } from "../core/fields";
import { fileAnswer, toFileAnswer } from "../core/file-answer";
import { find, show } from "../core/read";
import { operation, router } from "../core/trpc";
import { type Fulfillment, fulfillmentView } from "../fulfillments/view";
import { type Order, orderView } from "../orders/view";
import { addressLines, dayText } from "./address";
import { makePdf } from "./paper";

/** Prints what is in a parcel, without prices: it may be a present. */
function packingSlipPdf(shop: string, order: Order, parcel: Fulfillment): Promise<Buffer> {
  const title = `Packing slip of order #${order.display_id}`;
  const about = { title, author: shop, created: new Date(parcel.created_at), foot: `${shop} · ${title}` };
  const items = new Map((order.items ?? []).map((item) => [item.id, item]));
  const packed = (parcel.items ?? []).filter(({ quantity }) => quantity > 0);
  const tracking = (parcel.tracking_links ?? []).map((link) => link.tracking_number);
  return makePdf(about, (paper) => {
    paper.text(shop, { size: 11 });
    paper.space(14);
    paper.text(title, { size: 18, font: "bold" });
    paper.space(10);
    paper.beside([
      { title: "Packed", lines: [dayText(parcel.created_at)] },
      { title: "Ordered", lines: [dayText(order.created_at)] },
      { title: "Tracking", lines: tracking.length > 0 ? tracking : ["–"] },
    ]);
    paper.space(14);
    paper.beside([
      { title: "Ship to", lines: addressLines(order.shipping_address) },
      { title: "Contents", lines: [`${packed.reduce((sum, { quantity }) => sum + quantity, 0)} pieces`] },
    ]);
    paper.space(20);
    paper.table(
      [
        { title: "Item", width: "rest" },
        { title: "SKU", width: 130 },
        { title: "Quantity", width: 60, align: "right" },
      ],
      packed.map(({ item_id, quantity }) => {
        const item = items.get(item_id);
        return [
          { text: item?.title ?? item_id, note: item?.description ?? "" },
          item?.variant?.sku ?? "–",
          String(quantity),
        ];
      }),
    );
  });
}

const packingSlip = operation
  .meta({
    route: "GET /admin/orders/{id}/fulfillments/{fulfillment_id}/packing-slip",
    can: "orders:read",
    tag: "Orders",
    summary: "Show the packing slip of a fulfillment as PDF",
    description: "What is in the parcel and where it goes, without prices.",
    refuses: { not_found: "No order has this id, or it has no such fulfillment." },
    example: {
      id: "order_01JD0000000000000000000000",
      fulfillment_id: "ful_01JD0000000000000000000000",
    },
    file: "application/pdf",
    own: true,
  })
  .input(z.strictObject({ id: idSchema, fulfillment_id: idSchema }))
  .output(fileAnswer)
  .query(async ({ ctx, input }) => {
    const order = await show(ctx.db, orderView, input.id, {
      expand: "items.variant,shipping_address.country",
    });
    const parcel = await find(ctx.db, fulfillmentView, input.fulfillment_id, {
      expand: "items,tracking_links",
    });
    if (parcel?.order_id !== order.id) throw notFound("Fulfillment", input.fulfillment_id);
    const { name } = await ctx.db.selectFrom("store").select("name").executeTakeFirstOrThrow();
    const pdf = await packingSlipPdf(name, order, parcel);
    return toFileAnswer(`packing-slip-${order.display_id}.pdf`, "application/pdf", pdf);
  });

export const documentsRouter = router({ packingSlip });
