import { newId, query, type Tx } from "@backroom/db";
import { checkShippingOption, type ShippingOptionOfCart } from "@backroom/domain";
import { invalid, notFound, refusalOfRule } from "../core/errors";

export interface MethodRequest {
  option_id: string;
  price?: number | null | undefined;
  data?: Record<string, unknown> | null | undefined;
}

interface OptionRow extends ShippingOptionOfCart {
  id: string;
  profile_id: string;
  amount: number | null;
}

export interface NewMethod {
  id: string;
  shipping_option_id: string;
  profile_id: string;
  price: number;
  includes_tax: boolean;
  data: Record<string, unknown>;
  /** The price was given, so it belongs to this cart alone. */
  is_custom: boolean;
}

async function loadOptions(tx: Tx, ids: readonly string[]): Promise<Map<string, OptionRow>> {
  const rows = await query<OptionRow>(
    tx,
    `select o.id, o.name, o.profile_id, o.region_id, o.is_return, o.includes_tax, o.amount,
            coalesce((select jsonb_agg(jsonb_build_object('type', r.type, 'amount', r.amount))
                        from shipping_option_requirement r
                       where r.shipping_option_id = o.id and r.deleted_at is null), '[]') as requirements
       from shipping_option o where o.id = any($1) and o.deleted_at is null`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Decides the shipping methods of a new cart (spec/orders.md §6.3). Of two methods for one profile the last
 * wins (Q-17 improved); priced and unpriced ones may be mixed.
 * @param cart amounts of the lines before discounts, minor units
 * @throws Refusal not_found for an unknown option, or why an option may not be used.
 */
export async function decideMethods(
  tx: Tx,
  requests: readonly MethodRequest[],
  cart: { region_id: string; subtotal: number; item_tax_total: number },
): Promise<NewMethod[]> {
  if (requests.length === 0) return [];
  const options = await loadOptions(tx, [...new Set(requests.map((request) => request.option_id))]);
  const byProfile = new Map<string, NewMethod>();
  for (const { option_id, price, data } of requests) {
    const option = options.get(option_id);
    if (!option) throw notFound("Shipping option", option_id);
    const refusal = checkShippingOption(option, cart);
    if (refusal) throw refusalOfRule(refusal);
    const amount = price ?? option.amount;
    if (amount === null) throw invalid(`Shipping option ${option_id} has no price of its own: send one`);
    byProfile.delete(option.profile_id);
    byProfile.set(option.profile_id, {
      id: newId("sm"),
      shipping_option_id: option.id,
      profile_id: option.profile_id,
      price: amount,
      includes_tax: option.includes_tax,
      data: data ?? {},
      is_custom: price !== null && price !== undefined,
    });
  }
  return [...byProfile.values()];
}

/** Stores the methods, and given prices as the cart's own prices of their options. */
export async function insertMethods(tx: Tx, cartId: string, methods: readonly NewMethod[]): Promise<void> {
  if (methods.length === 0) return;
  await query(
    tx,
    `insert into shipping_method (id, cart_id, shipping_option_id, price, includes_tax, data)
     select m.id, $2, m.shipping_option_id, m.price, m.includes_tax, m.data
       from jsonb_to_recordset($1::jsonb) as m(
              id text, shipping_option_id text, price int, includes_tax boolean, data jsonb)`,
    [JSON.stringify(methods), cartId],
  );
  const custom = methods.filter((method) => method.is_custom);
  if (custom.length === 0) return;
  await query(
    tx,
    `insert into custom_shipping_option (id, cart_id, shipping_option_id, price)
     select c.id, $2, c.shipping_option_id, c.price
       from jsonb_to_recordset($1::jsonb) as c(id text, shipping_option_id text, price int)`,
    [JSON.stringify(custom.map((method) => ({ ...method, id: newId("cso") }))), cartId],
  );
}
