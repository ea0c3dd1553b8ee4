import { newId, query } from "@backroom/db";
import type { Write } from "../core/context";
import { notAllowed } from "../core/errors";
import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { lockOrder, requireLive } from "../orders/public";
import { type Order, orderView } from "../orders/view";
import { billedRelations, contentOf } from "./content";
import { invoiceView } from "./view";

/**
 * Bills an order as it stands, once: what is billed already stays. The number comes last, because its row keeps all
 * other invoices waiting until this one is saved; undone, it gives the number back.
 * @returns the invoice's id
 */
export async function createInvoice({ tx, actor, emit }: Write, orderId: string): Promise<string> {
  const locked = await lockOrder(tx, orderId);
  const made = await tx.selectFrom("invoice").select("id").where("order_id", "=", orderId).executeTakeFirst();
  if (made) return made.id;
  requireLive(locked, "be billed");
  const order = await show(tx, orderView, orderId, { expand: billedRelations });
  if (!isCaptured(order)) {
    throw notAllowed(`Order ${order.display_id} cannot be billed before a payment is captured`);
  }
  const { name } = await tx.selectFrom("store").select("name").executeTakeFirstOrThrow();
  const content = contentOf(order, name);
  const id = newId("inv");
  const number = await takeNumber({ tx });
  await tx
    .insertInto("invoice")
    .values({
      id,
      number,
      order_id: orderId,
      currency_code: order.currency_code,
      total: order.total,
      tax_total: order.tax_total,
      content,
      created_by: actor.id,
    })
    .execute();
  emit({
    name: "order.invoice_created",
    resource_type: "order",
    resource_id: orderId,
    data: { invoice_id: id, number },
  });
  return id;
}

/** Money has come in, or none had to. */
const isCaptured = ({ payments = [], payment_status }: Order): boolean =>
  payments.some(({ captured_at }) => captured_at !== null) || payment_status === "captured";

async function takeNumber({ tx }: Pick<Write, "tx">): Promise<number> {
  const [row] = await query<{ last_number: number }>(
    tx,
    `insert into document_counter as c (kind, last_number) values ('invoice', 1)
     on conflict (kind) do update set last_number = c.last_number + 1 returning last_number`,
  );
  if (!row) throw new Error("The counter of invoices answered nothing");
  return row.last_number;
}

export const create = operation
  .meta({
    route: "POST /admin/orders/{id}/invoice",
    can: "orders:write",
    tag: "Orders",
    summary: "Bill an order",
    description:
      "Gives the order its invoice, with the next number and the amounts of this moment. Asked again it answers the same invoice.",
    refuses: {
      not_allowed: "No payment is captured, or the order is canceled.",
      not_found: "No order has this id.",
    },
    example: { id: "order_01JD0000000000000000000000" },
    version: "order",
    own: true,
  })
  .input(byId)
  .output(envelope("invoice", invoiceView.schema))
  .mutation(
    write(async (ctx, { id }) => ({
      invoice: await show(ctx.tx, invoiceView, await createInvoice(ctx, id)),
    })),
  );
