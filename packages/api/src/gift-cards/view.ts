import { z } from "zod";
import { metadata, money, nullableTimestamp, timestamp } from "../core/fields";
import { one } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type Order, orderView } from "../orders/view";
import { type Region, regionView } from "../regions/view";

const columns = columnsOf("gift_card", {
  id: z.string(),
  code: z.string(),
  value: money,
  balance: money,
  region_id: z.string(),
  order_id: z.string().nullable().describe("the order that sold the card"),
  is_disabled: z.boolean(),
  ends_at: nullableTimestamp,
  tax_rate: z.number().nullable().describe("percent; null when the region's gift cards are not taxable"),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface GiftCard extends RowOf<typeof columns> {
  region?: Region | null | undefined;
  order?: Order | null | undefined;
}

export const giftCardView: View<GiftCard> = defineView<GiftCard>("GiftCard", {
  columns,
  relations: {
    region: one(() => regionView, { by: "region_id" }),
    order: one(() => orderView, { by: "order_id" }),
  },
  // v1 leaves `order_id` to those who ask for it.
  fields: Object.keys(columns.object.shape).filter((name) => name !== "order_id"),
  expand: ["region", "order"],
});

const transactionColumns = columnsOf("gift_card_transaction", {
  id: z.string(),
  gift_card_id: z.string(),
  order_id: z.string(),
  amount: money,
  is_taxable: z.boolean().nullable(),
  tax_rate: z.number().nullable(),
  created_at: timestamp,
});

export interface GiftCardTransaction extends RowOf<typeof transactionColumns> {
  gift_card?: GiftCard | null | undefined;
}

export const giftCardTransactionView = defineView<GiftCardTransaction>("GiftCardTransaction", {
  columns: transactionColumns,
  relations: { gift_card: one(() => giftCardView, { by: "gift_card_id", withDeleted: true }) },
});
