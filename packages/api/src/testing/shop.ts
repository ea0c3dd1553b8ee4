import { newId, query } from "@backroom/db";
import type { CreateDiscountInput } from "../discounts/schema";
import type { CreateDraftOrderInput } from "../draft-orders/schema";
import { makeLocation, makeProduct, stockVariant, uniqueWord } from "../products/testing";
import { addStoreCurrency } from "../regions/testing";
import { makeShippingOption } from "../shipping-options/testing";
import type { TestApi } from "./index";

/** For tests: a region to sell in, with two countries of its own and a shipping option for 500. */
export interface Shop {
  region_id: string;
  currency_code: string;
  /** Codes of its countries. */
  countries: string[];
  country: string;
  option_id: string;
}

interface ShopInput {
  tax_rate?: number;
  currency_code?: string;
  /** How many. */
  countries?: number;
  includes_tax?: boolean;
  automatic_taxes?: boolean;
  gift_cards_taxable?: boolean;
}

export async function makeShop(t: TestApi, input: ShopInput = {}): Promise<Shop> {
  const { tax_rate = 10, currency_code = "usd", countries: count = 2, ...flags } = input;
  await addStoreCurrency(t, currency_code);
  // A country belongs to one region at most.
  const free = await query<{ iso_2: string }>(
    t.db,
    "select iso_2 from country where region_id is null order by id limit $1",
    [count],
  );
  const countries = free.map((row) => row.iso_2);
  const { region } = await t.api.regions.create({
    name: `Region ${uniqueWord()}`,
    currency_code,
    tax_rate,
    payment_providers: ["manual"],
    fulfillment_providers: ["manual"],
    countries,
  });
  if (Object.keys(flags).length > 0) await t.api.regions.update({ id: region.id, ...flags });
  const option = await makeShippingOption(t, region.id, { amount: 500 });
  return {
    region_id: region.id,
    currency_code,
    countries,
    country: countries[0] ?? "",
    option_id: option.id,
  };
}

type ProductInput = NonNullable<Parameters<typeof makeProduct>[1]>;
type Prices = NonNullable<ProductInput["variants"]>[number]["prices"];

/** For tests: a product with one variant; a number is its price in dollars. */
export async function makeVariant(t: TestApi, prices: number | Prices, input: Partial<ProductInput> = {}) {
  const product = await makeProduct(t, {
    options: [{ title: "Size" }],
    variants: [
      {
        title: "One",
        manage_inventory: false,
        inventory_quantity: 1_000_000,
        options: [{ value: "one" }],
        prices: typeof prices === "number" ? [{ currency_code: "usd", amount: prices }] : prices,
      },
    ],
    ...input,
  });
  const variant = product.variants?.[0];
  if (!variant) throw new Error("A product without variant");
  return { id: variant.id, product_id: product.id, title: product.title };
}

/** For tests: the id of a registered customer, in these groups. */
export async function makeCustomer(t: TestApi, groups: string[] = []) {
  const { customer } = await t.api.customers.create({
    email: `${uniqueWord()}@example.com`,
    first_name: "Ada",
    last_name: "Lovelace",
    password: "a password",
  });
  if (groups.length > 0) {
    await t.api.customers.update({ id: customer.id, groups: groups.map((id) => ({ id })) });
  }
  return customer;
}

/** For tests: a discount of the shop's region, the way a draft asks for it. */
export async function makeDiscount(
  t: TestApi,
  shop: Shop,
  rule: Partial<CreateDiscountInput["rule"]> & Pick<CreateDiscountInput["rule"], "type">,
  input: Partial<CreateDiscountInput> = {},
) {
  const { discount } = await t.api.discounts.create({
    code: uniqueWord(),
    regions: [shop.region_id],
    rule: { value: 10, allocation: "total", ...rule },
    ...input,
  });
  return { code: discount.code };
}

/** For tests: links a rate to a product or a shipping option of the shop's region. @returns its id */
export async function makeTaxRate(
  t: TestApi,
  shop: Shop,
  rate: { rate: number; code?: string | null; name?: string; product_id?: string; option_id?: string },
): Promise<string> {
  const id = newId("txr");
  const { product_id, option_id, name = "Rate", code = null } = rate;
  await t.db
    .insertInto("tax_rate")
    .values({ id, rate: rate.rate, name, code, region_id: shop.region_id })
    .execute();
  if (product_id) await t.db.insertInto("product_tax_rate").values({ product_id, rate_id: id }).execute();
  if (option_id) {
    await t.db
      .insertInto("shipping_tax_rate")
      .values({ shipping_option_id: option_id, rate_id: id })
      .execute();
  }
  return id;
}

type DraftInput = Partial<CreateDraftOrderInput>;

/** For tests: the input of a draft without shipping, for an e-mail of its own. */
export const draftInput = (shop: Shop, input: DraftInput = {}): CreateDraftOrderInput => ({
  email: `${uniqueWord()}@example.com`,
  region_id: shop.region_id,
  shipping_methods: [],
  ...input,
});

/** For tests: a draft order, with its cart. */
export async function makeDraft(t: TestApi, shop: Shop, input: DraftInput = {}) {
  return withCart((await t.api.draftOrders.create(draftInput(shop, input))).draft_order);
}

type DraftOrder = Awaited<ReturnType<TestApi["api"]["draftOrders"]["get"]>>["draft_order"];
type WithCart = DraftOrder & {
  cart: NonNullable<DraftOrder["cart"]> & { items: NonNullable<NonNullable<DraftOrder["cart"]>["items"]> };
};

/** For tests: an answer of a draft operation, which always has the cart with its lines. */
export function withCart(draft: DraftOrder): WithCart {
  if (!draft.cart?.items) throw new Error(`Draft order ${draft.id} came without its cart`);
  // Checked right above.
  return draft as WithCart;
}

/** For tests: a gift card on the draft's cart; the Admin API has no way to put it there. */
export async function attachGiftCard(
  t: TestApi,
  shop: Shop,
  cart_id: string,
  card: { balance: number; tax_rate?: number; ends_at?: string },
): Promise<string> {
  const id = newId("gift");
  await t.db
    .insertInto("gift_card")
    .values({
      id,
      code: id,
      value: card.balance,
      balance: card.balance,
      region_id: shop.region_id,
      tax_rate: card.tax_rate ?? null,
      ends_at: card.ends_at ?? null,
    })
    .execute();
  await t.db.insertInto("cart_gift_card").values({ cart_id, gift_card_id: id }).execute();
  return id;
}

/** For tests: from now on stock of the variant is counted, and there is so much of it in the store's default channel. */
export async function supply(t: TestApi, variant_id: string, quantity: number): Promise<void> {
  const { db } = t;
  await db
    .updateTable("product_variant")
    .set({ manage_inventory: true })
    .where("id", "=", variant_id)
    .execute();
  const store = await db.selectFrom("store").select("default_sales_channel_id").executeTakeFirstOrThrow();
  const inventory_item_id = newId("iitem");
  await db.insertInto("inventory_item").values({ id: inventory_item_id }).execute();
  await db
    .insertInto("product_variant_inventory_item")
    .values({ id: newId("pvitem"), variant_id, inventory_item_id })
    .execute();
  await stockVariant(t, variant_id, await makeLocation(t, store.default_sales_channel_id ?? ""), quantity);
}
