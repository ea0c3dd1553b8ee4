import { newId } from "@backroom/db";
import type { TestApi } from "../testing/index";
import type { CreateProductInput } from "./schema";

/** For tests: a word that nothing else in the database holds. */
let words = 0;
export const uniqueWord = (): string => {
  words += 1;
  return `w${String.fromCharCode(...[...String(words)].map((digit) => 97 + Number(digit)))}q`;
};

/** For tests: a published product with the variants S and M, in dollars and euros, stock not managed. */
export async function makeProduct(t: TestApi, input: Partial<CreateProductInput> = {}) {
  const title = input.title ?? `Shirt ${uniqueWord()}`;
  const sku = title.toLowerCase().replaceAll(" ", "-");
  const { product } = await t.api.products.create({
    title,
    status: "published",
    options: [{ title: "Size" }],
    variants: ["S", "M"].map((size, index) => ({
      title: size,
      sku: `${sku}-${size.toLowerCase()}`,
      inventory_quantity: 100,
      manage_inventory: false,
      options: [{ value: size }],
      prices: [
        { currency_code: "usd", amount: 1000 + 500 * index },
        { currency_code: "eur", amount: 900 + 500 * index },
      ],
    })),
    ...input,
  });
  return product;
}

/** For tests: the id of a new collection. */
export async function makeCollection(t: TestApi, title = `Collection ${uniqueWord()}`): Promise<string> {
  const id = newId("pcol");
  await t.db
    .insertInto("product_collection")
    .values({ id, title, handle: title.toLowerCase().replaceAll(" ", "-") })
    .execute();
  return id;
}

/** For tests: the id of a new sales channel. */
export async function makeChannel(t: TestApi, name = `Channel ${uniqueWord()}`): Promise<string> {
  const id = newId("sc");
  await t.db.insertInto("sales_channel").values({ id, name, description: "web" }).execute();
  return id;
}

/** For tests: the id of a new category, below another or at the root. */
export async function makeCategory(t: TestApi, parent?: { id: string; mpath: string }) {
  const id = newId("pcat");
  const row = { id, mpath: `${parent?.mpath ?? ""}${id}.`, parent_category_id: parent?.id ?? null };
  await t.db
    .insertInto("product_category")
    .values({ ...row, name: id, handle: id })
    .execute();
  return row;
}

/** For tests: the id of a new stock location that the channel sells from. */
export async function makeLocation(t: TestApi, channelId: string): Promise<string> {
  const id = newId("sloc");
  await t.db.insertInto("stock_location").values({ id, name: id }).execute();
  await t.db
    .insertInto("sales_channel_location")
    .values({ id: newId("scloc"), sales_channel_id: channelId, location_id: id })
    .execute();
  return id;
}

/** For tests: puts stock of the variant's first item at a location. */
export async function stockVariant(
  t: TestApi,
  variantId: string,
  locationId: string,
  stocked_quantity: number,
  reserved_quantity = 0,
): Promise<void> {
  const { inventory_item_id } = await t.db
    .selectFrom("product_variant_inventory_item")
    .select("inventory_item_id")
    .where("variant_id", "=", variantId)
    .executeTakeFirstOrThrow();
  await t.db
    .insertInto("inventory_level")
    .values({
      id: newId("ilev"),
      inventory_item_id,
      location_id: locationId,
      stocked_quantity,
      reserved_quantity,
    })
    .execute();
}

/** For tests: the id of a new price list. */
export async function makePriceList(
  t: TestApi,
  input: { starts_at?: string; status?: string; customer_group_ids?: string[] } = {},
): Promise<string> {
  const { customer_group_ids = [], ...columns } = input;
  const id = newId("pl");
  await t.db
    .insertInto("price_list")
    .values({ id, name: id, description: "sale", status: "active", ...columns })
    .execute();
  for (const customer_group_id of customer_group_ids) {
    await t.db
      .insertInto("price_list_customer_group")
      .values({ price_list_id: id, customer_group_id })
      .execute();
  }
  return id;
}

/** For tests: a product with the variants S and M of the option Size, and its parts. */
export async function makeShirt(t: TestApi) {
  const product = await makeProduct(t);
  const [s, m] = product.variants ?? [];
  const option_id = product.options?.[0]?.id ?? "";
  if (!s || !m) throw new Error("A shirt without variants");
  return { id: product.id, s, m, option_id, options: (value: string) => [{ option_id, value }] };
}
export type Shirt = Awaited<ReturnType<typeof makeShirt>>;
