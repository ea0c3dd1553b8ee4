import { z } from "zod";
import { type Cart, cartView, type DraftCart, draftCartExpand, draftCartView } from "../carts/view";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { one } from "../core/relations";
import { columnsOf, defineView, type RowOf } from "../core/view";
import { type Order, orderView } from "../orders/view";

const columns = columnsOf("draft_order", {
  id: z.string(),
  status: z.string(),
  display_id: z.int(),
  cart_id: z.string(),
  order_id: z.string().nullable(),
  canceled_at: nullableTimestamp,
  completed_at: nullableTimestamp,
  no_notification_order: z.boolean().nullable(),
  idempotency_key: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
});

type DraftOrderRow = RowOf<typeof columns>;

export interface DraftOrder extends DraftOrderRow {
  cart?: DraftCart | null | undefined;
  order?: Order | null | undefined;
}

const order = one(() => orderView, { by: "order_id" });

/** One draft order; the totals of its cart are attached by the operation (carts/totals.ts). */
export const draftOrderView = defineView<DraftOrder>("DraftOrder", {
  columns,
  relations: { cart: one(() => draftCartView, { by: "cart_id" }), order },
  expand: ["order", "cart", ...draftCartExpand.map((path) => `cart.${path}`)],
});

export interface ListedDraftOrder extends DraftOrderRow {
  cart?: Cart | null | undefined;
  order?: Order | null | undefined;
}

/** A draft order in a list: totals would follow live rates and prices, so a list has none (design.md §3.1). */
export const listedDraftOrderView = defineView<ListedDraftOrder>("ListedDraftOrder", {
  columns,
  relations: { cart: one(() => cartView, { by: "cart_id" }), order },
  expand: ["order", "cart.items.adjustments"],
});
