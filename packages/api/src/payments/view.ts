import { z } from "zod";
import { freeObject, metadata, money, nullableTimestamp, timestamp } from "../core/fields";
import { one } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type Currency, currencyView } from "../currencies/view";
import { type Order, orderView } from "../orders/view";

const columns = columnsOf("payment", {
  id: z.string(),
  swap_id: z.string().nullable(),
  cart_id: z.string().nullable(),
  order_id: z.string().nullable(),
  amount: money,
  currency_code: z.string(),
  amount_refunded: money,
  provider_id: z.string(),
  data: freeObject,
  captured_at: nullableTimestamp,
  canceled_at: nullableTimestamp,
  idempotency_key: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
});
export interface Payment extends RowOf<typeof columns> {
  currency?: Currency | null | undefined;
  order?: Order | null | undefined;
}
export const paymentView: View<Payment> = defineView<Payment>("Payment", {
  columns,
  relations: {
    currency: one(() => currencyView, { by: "currency_code", to: "code" }),
    order: one(() => orderView, { by: "order_id" }),
  },
});

const sessionColumns = columnsOf("payment_session", {
  id: z.string(),
  cart_id: z.string().nullable(),
  provider_id: z.string(),
  is_selected: z.boolean().nullable(),
  is_initiated: z.boolean(),
  status: z.string(),
  data: freeObject,
  amount: money.nullable(),
  payment_authorized_at: nullableTimestamp,
  idempotency_key: z.string().nullable(),
  created_at: timestamp,
  updated_at: timestamp,
});
export type PaymentSession = RowOf<typeof sessionColumns>;
export const paymentSessionView = defineView<PaymentSession>("PaymentSession", { columns: sessionColumns });

const refundColumns = columnsOf("refund", {
  id: z.string(),
  order_id: z.string().nullable(),
  payment_id: z.string().nullable(),
  amount: money,
  note: z.string().nullable(),
  reason: z.string(),
  idempotency_key: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
});
export interface Refund extends RowOf<typeof refundColumns> {
  order?: Order | null | undefined;
  payment?: Payment | null | undefined;
}
export const refundView: View<Refund> = defineView<Refund>("Refund", {
  columns: refundColumns,
  relations: {
    order: one(() => orderView, { by: "order_id" }),
    payment: one(() => paymentView, { by: "payment_id" }),
  },
});
