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
  region_id: string;
  region_tax_rate: number | null;
  is_return: boolean;
  includes_tax: boolean;
  amount: number | null;
}

/**
 * The method for the return of an order, taxed with the rates of this moment (spec/orders.md §2.8, §12.1).
 * @throws Refusal not_found for an unknown option, invalid_data for one that is not for returns from the order's region
 */
export async function decideReturnMethod(
  tx: Tx,
  order: LockedOrder,
  { option_id, price }: { option_id: string; price?: number | null | undefined },
): Promise<ReturnMethod> {
  const [option] = await query<OptionRow>(
    tx,
    `select o.id, o.name, o.provider_id, o.region_id, o.is_return, o.includes_tax, o.amount,
            r.tax_rate as region_tax_rate
       from shipping_option o join region r on r.id = o.region_id where o.id = $1 and o.deleted_at is null`,
    [option_id],
  );
  if (!option) throw notFound("Shipping option", option_id);
  const path = "return_shipping.option_id";
  if (!option.is_return) throw invalidField(path, `${option_id} (${option.name}) is not for returns`);
  if (option.region_id !== order.region_id) {
    throw invalidField(path, `${option_id} (${option.name}) is not of the order's region`);
  }
  const amount = price ?? option.amount;
  if (amount === null) {
    throw invalidField("return_shipping.price", `is required: ${option.name} has no price of its own`);
  }
  const id = newId("sm");
  const region = { id: option.region_id, tax_rate: option.region_tax_rate };
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
