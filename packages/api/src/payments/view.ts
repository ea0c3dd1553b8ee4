import { z } from "zod";
import { freeObject, metadata, money, nullableTimestamp, timestamp } from "../core/fields";
import { columnsOf, defineView, type RowOf } from "../core/view";

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
export type Payment = RowOf<typeof columns>;
export const paymentView = defineView<Payment>("Payment", { columns });

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
export type Refund = RowOf<typeof refundColumns>;
export const refundView = defineView<Refund>("Refund", { columns: refundColumns });
