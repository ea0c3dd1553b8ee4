import { newId, query, type Tx } from "@backroom/db";
import type { TaxLineDraft } from "@backroom/domain";
import { liveTaxLines } from "../carts/public";
import { invalidField, notFound } from "../core/errors";
import { insertRows } from "../core/insert";
import type { LockedOrder } from "../orders/public";

/** How a return comes back, and what that costs the customer. */
export interface ReturnMethod {
  id: string;
  shipping_option_id: string;
  provider_id: string;
  price: number;
  includes_tax: boolean;
  tax_lines: TaxLineDraft[];
}

interface OptionRow {
  id: string;
  name: string;
  provider_id: string;
  region_tax_rate: number | null;
  includes_tax: boolean;
  amount: number | null;
}

/**
 * The method for the return of an order, taxed with the rates of this moment (spec/orders.md §2.8, §12.1). It may be any
 * option, as for an order: many shops send and fetch with the same.
 * @throws Refusal not_found for an unknown option, invalid_data for one without a price when none is given
 */
export async function decideReturnMethod(
  tx: Tx,
  order: LockedOrder,
  { option_id, price }: { option_id: string; price?: number | null | undefined },
): Promise<ReturnMethod> {
  const [option] = await query<OptionRow>(
    tx,
    `select o.id, o.name, o.provider_id, o.includes_tax, o.amount, r.tax_rate as region_tax_rate
       from shipping_option o, region r where o.id = $1 and o.deleted_at is null and r.id = $2`,
    [option_id, order.region_id],
  );
  if (!option) throw notFound("Shipping option", option_id);
  const amount = price ?? option.amount;
  if (amount === null) {
    throw invalidField("return_shipping.price", `is required: ${option.name} has no price of its own`);
  }
  const id = newId("sm");
  const region = { id: order.region_id, tax_rate: option.region_tax_rate };
  const taxes = await liveTaxLines(tx, region, [], [{ id, shipping_option_id: option.id }]);
  return {
    id,
    shipping_option_id: option.id,
    provider_id: option.provider_id,
    price: amount,
    includes_tax: option.includes_tax,
    tax_lines: taxes.ofMethod(id),
  };
}

/** Stores the method with its tax, which later rates do not change: two statements. */
export async function insertReturnMethod(tx: Tx, returnId: string, method: ReturnMethod): Promise<void> {
  const { id, shipping_option_id, price, includes_tax, tax_lines } = method;
  await insertRows(
    tx,
    "shipping_method",
    ["id", "shipping_option_id", "return_id", "price", "includes_tax", "data"],
    [{ id, shipping_option_id, return_id: returnId, price, includes_tax, data: {} }],
  );
  await insertRows(
    tx,
    "shipping_method_tax_line",
    ["id", "shipping_method_id", "rate", "name", "code"],
    tax_lines.map((line) => ({ id: newId("smtl"), shipping_method_id: id, ...line })),
  );
}
