import { newId, query, type Tx } from "@backroom/db";
import { liveTaxLines } from "../carts/taxes";
import type { Write } from "../core/context";
import { notFound } from "../core/errors";
import { insertRows } from "../core/insert";
import { requireSelection, show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { lockOrder, requireLive } from "./lock";
import { refreshOrderTotals } from "./refresh-totals";
import { type AddShippingMethodInput, addShippingMethodInput } from "./shipping-method-schema";
import { orderView } from "./view";

interface OptionRow {
  id: string;
  profile_id: string;
  includes_tax: boolean;
  tax_rate: number | null;
}

/**
 * Adds a way to ship to a placed order, in place of the one for the same profile, with its tax lines (Q-04, Q-31
 * improved); no payment is made for it (spec/orders.md §8.9).
 */
export async function addShippingMethodTo(ctx: Write, input: AddShippingMethodInput): Promise<void> {
  requireSelection(orderView, input);
  const { tx, emit } = ctx;
  const order = await lockOrder(tx, input.id);
  requireLive(order, "get a shipping method");
  const option = await loadOption(tx, input.option_id, order.region_id);
  // Tax lines go with their method.
  await query(
    tx,
    `delete from shipping_method m using shipping_option o
      where m.order_id = $1 and o.id = m.shipping_option_id and o.profile_id = $2`,
    [order.id, option.profile_id],
  );
  const id = newId("sm");
  const method = {
    id,
    shipping_option_id: option.id,
    order_id: order.id,
    price: input.price,
    includes_tax: option.includes_tax,
    data: input.data ?? {},
  };
  await insertRows(
    tx,
    "shipping_method",
    ["id", "shipping_option_id", "order_id", "price", "includes_tax", "data"],
    [method],
  );
  const region = { id: order.region_id, tax_rate: option.tax_rate };
  const taxes = await liveTaxLines(tx, region, [], [method]);
  await insertRows(
    tx,
    "shipping_method_tax_line",
    ["id", "shipping_method_id", "rate", "name", "code"],
    taxes.ofMethod(id).map((line) => ({ id: newId("smtl"), shipping_method_id: id, ...line })),
  );
  await refreshOrderTotals(tx, order.id);
  emit({
    name: "order.updated",
    resource_type: "order",
    resource_id: order.id,
    data: { shipping_method_id: id },
  });
}

/** The option, with the tax rate of the order's region. @throws Refusal not_found */
async function loadOption(tx: Tx, id: string, regionId: string): Promise<OptionRow> {
  const [option] = await query<OptionRow>(
    tx,
    `select o.id, o.profile_id, o.includes_tax, r.tax_rate
       from shipping_option o, region r where o.id = $1 and o.deleted_at is null and r.id = $2`,
    [id, regionId],
  );
  if (!option) throw notFound("Shipping option", id);
  return option;
}

export const addShippingMethod = operation
  .meta({
    route: "POST /admin/orders/{id}/shipping-methods",
    can: "orders:write",
    tag: "Orders",
    summary: "Add a shipping method to an order",
    description:
      "It takes the place of the order's method for the same profile. Totals follow; no payment is made for it.",
    refuses: {
      invalid_data: "The totals of the order would leave the range of amounts.",
      not_allowed: "The order is canceled.",
      not_found: "No order or shipping option has this id.",
    },
    example: {
      id: "order_01JD0000000000000000000000",
      option_id: "so_01JD0000000000000000000000",
      price: 900,
    },
    version: "order",
  })
  .input(addShippingMethodInput)
  .output(envelope("order", orderView.schema))
  .mutation(
    write(async (ctx, input) => {
      await addShippingMethodTo(ctx, input);
      return { order: await show(ctx.tx, orderView, input.id, input) };
    }),
  );
