import { query, type Tx } from "@backroom/db";
import type { PaymentAction } from "@backroom/domain";
import { nextPaymentStatus } from "@backroom/domain";
import type { LockedOrder } from "../orders/public";

/** What the rules ask about a payment. */
export interface LockedPayment {
  id: string;
  order_id: string | null;
  amount: number;
  amount_refunded: number;
  currency_code: string;
  provider_id: string;
  data: Record<string, unknown>;
  captured_at: string | null;
  canceled_at: string | null;
  /** Id of the call that is capturing it right now. */
  capture_call: string | null;
  /** Id of the call that is giving up its authorization. */
  cancel_call: string | null;
}

const pendingCall = (action: string) =>
  `(select c.id from provider_call c
     where c.resource_id = p.id and c.action = '${action}' and c.state = 'pending')`;
const columns = `p.id, p.order_id, p.amount, p.amount_refunded, p.currency_code, p.provider_id, p.data, p.captured_at,
  p.canceled_at, ${pendingCall("payment.capture")} as capture_call, ${pendingCall("payment.cancel")} as cancel_call`;

/** An order's payments, oldest first; the caller holds the lock on the order. */
export async function lockPayments(tx: Tx, orderId: string): Promise<LockedPayment[]> {
  return query(
    tx,
    `select ${columns} from payment p where p.order_id = $1 order by p.created_at, p.id for update`,
    [orderId],
  );
}

/** A payment that belongs to no order, such as that of a swap. */
export async function lockPayment(tx: Tx, id: string): Promise<LockedPayment | undefined> {
  const [payment] = await query<LockedPayment>(
    tx,
    `select ${columns} from payment p where p.id = $1 for update`,
    [id],
  );
  return payment;
}

/** Moves an order's payment status on, as its table says; where that refuses, the status stays. */
export async function movePaymentStatus(
  tx: Tx,
  order: Pick<LockedOrder, "id" | "payment_status">,
  action: PaymentAction,
): Promise<void> {
  const next = nextPaymentStatus(order.payment_status, action);
  if (!next.ok || next.value === order.payment_status) return;
  await query(tx, 'update "order" set payment_status = $2 where id = $1', [order.id, next.value]);
}
