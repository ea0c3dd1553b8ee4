import { type Config, runWrite } from "@backroom/api";
import { createUser } from "@backroom/api/users";
import type { Database } from "@backroom/db";
import type { Page } from "@playwright/test";
import { callerOf } from "./shop";

/** What the journeys are about: a small shop, made through the API like any other. */
export const staff = { email: "clerk@example.com", password: "a long enough secret" };
export const shop = {
  customer: { email: "ada@example.com", first_name: "Ada", last_name: "Lovelace" },
  product: { title: "Harbour Mug", variant: "Blue", sku: "MUG-BLUE" },
  goodCode: "WELCOME10",
  expiredCode: "LASTYEAR",
};

/** Pictures lie on the REST server, which these tests do without: the journeys give them to the browser. */
const picture = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="#${color}"/><rect x="22" y="24" width="30" height="34" rx="6" fill="#fff"/></svg>`;

/** Gives a page the world's pictures. */
export async function picturesOf(page: Page): Promise<void> {
  await page.route("https://pictures.example/*.svg", (route) => {
    const color = /(\w+)\.svg$/.exec(route.request().url())?.[1] ?? "000";
    return route.fulfill({ contentType: "image/svg+xml", body: picture(color) });
  });
}

/** Ids of records for the pages that show one, by the folder before `[id]`; pages.spec.ts opens each of them. */
export type WorldIds = Readonly<Record<string, string>>;

export async function makeWorld(db: Database, config: Config): Promise<WorldIds> {
  const actor = { type: "system", id: null } as const;
  await runWrite({ db, config, actor }, (ctx) =>
    createUser(ctx, { ...staff, role: "admin", first_name: "Grace", last_name: "Hopper" }),
  );
  const api = callerOf(db, config);
  await api.store.update({ currencies: ["usd", "eur"], default_currency_code: "eur" });
  const providers = { payment_providers: ["manual"], fulfillment_providers: ["manual"] };
  const { region } = await api.regions.create({
    name: "Europe",
    currency_code: "eur",
    tax_rate: 19,
    countries: ["de", "fr"],
    ...providers,
  });
  await api.regions.create({
    name: "USA",
    currency_code: "usd",
    tax_rate: 0,
    countries: ["us"],
    ...providers,
  });
  const { shipping_option: option } = await api.shippingOptions.create({
    name: "Parcel",
    region_id: region.id,
    provider_id: "manual",
    price_type: "flat_rate",
    amount: 490,
    data: { id: "manual-fulfillment" },
  });
  const { sales_channel: channel } = await api.salesChannels.create({ name: "Telephone" });
  const { collection } = await api.collections.create({ title: "Tableware" });
  const { product_category: kitchen } = await api.productCategories.create({
    name: "Kitchen",
    is_active: true,
  });
  await api.productCategories.create({ name: "Cups", parent_category_id: kitchen.id, is_active: true });
  const products: { id: string; variants: { id: string }[] }[] = [];
  for (const [title, color, amount] of [
    ["Harbour Mug", "3b6ea5", 1900],
    ["Harbour Plate", "7d5ba6", 2400],
    ["Linen Towel", "5a8a62", 1250],
  ] as const) {
    const { product } = await api.products.create({
      title,
      status: "published",
      description: "Fired twice, glazed by hand.",
      collection_id: collection.id,
      categories: [{ id: kitchen.id }],
      type: { value: "Household" },
      tags: [{ value: "new" }],
      sales_channels: [{ id: channel.id }],
      thumbnail: `https://pictures.example/${color}.svg`,
      options: [{ title: "Colour" }],
      variants: ["Blue", "White"].map((name) => ({
        title: name,
        sku: `${title.split(" ")[1]?.toUpperCase()}-${name.toUpperCase()}`,
        manage_inventory: false,
        options: [{ value: name }],
        prices: [
          { currency_code: "eur", amount },
          { currency_code: "usd", amount: amount + 100 },
        ],
      })),
    });
    products.push({ id: product.id, variants: product.variants ?? [] });
  }
  const rule = { type: "percentage", value: 10, allocation: "total" } as const;
  const { discount } = await api.discounts.create({ code: shop.goodCode, rule, regions: [region.id] });
  await api.discounts.create({
    code: shop.expiredCode,
    rule,
    regions: [region.id],
    starts_at: "2020-01-01T00:00:00.000Z",
    ends_at: "2021-01-01T00:00:00.000Z",
  });
  const { customer } = await api.customers.create({ ...shop.customer, password: "not needed here" });
  const { customer_group: group } = await api.customerGroups.create({ name: "Regulars" });
  await api.customerGroups.addCustomers({ id: group.id, customer_ids: [{ id: customer.id }] });
  const [mug, plate] = products;
  if (!mug || !plate) throw new Error("The world has no products.");
  const { price_list: list } = await api.priceLists.create({
    name: "Autumn sale",
    description: "A tenth off all mugs.",
    // A draft lowers no price yet: the journeys count with those of the catalogue.
    type: "sale",
    status: "draft",
    prices: mug.variants.map(({ id }) => ({ variant_id: id, currency_code: "eur", amount: 1710 })),
  });
  const { publishable_api_key: key } = await api.publishableApiKeys.create({ title: "Web shop" });
  await api.publishableApiKeys.addChannels({ id: key.id, sales_channel_ids: [{ id: channel.id }] });
  const { webhook } = await api.webhooks.create({
    url: "https://hooks.example/backroom",
    event_names: ["order.placed"],
  });
  await api.returnReasons.create({ value: "broken", label: "Arrived broken" });

  const drafts: string[] = [];
  for (const number of [1, 2, 3]) {
    const { draft_order } = await api.draftOrders.create({
      email: `guest${number}@example.com`,
      region_id: region.id,
      shipping_methods: [],
      items: [{ title: "Gift wrapping", unit_price: 350, quantity: number }],
    });
    if (number === 1) await api.draftOrders.pay({ id: draft_order.id });
    else drafts.push(draft_order.id);
  }
  const sent = await sentOrder(api, {
    regionId: region.id,
    optionId: option.id,
    variantIds: idsOf(plate.variants),
  });
  return {
    categories: kitchen.id,
    collections: collection.id,
    "customer-groups": group.id,
    customers: customer.id,
    discounts: discount.id,
    "draft-orders": drafts[0] ?? "",
    orders: sent.orderId,
    "price-lists": list.id,
    products: mug.id,
    returns: sent.returnId,
    "sales-channels": channel.id,
    keys: key.id,
    webhooks: webhook.id,
    regions: region.id,
  };
}

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

/** An order that went out, of which a part comes back: its page shows all that an order page can. */
async function sentOrder(
  api: ReturnType<typeof callerOf>,
  { regionId, optionId, variantIds }: { regionId: string; optionId: string; variantIds: string[] },
): Promise<{ orderId: string; returnId: string }> {
  const { draft_order } = await api.draftOrders.create({
    email: "hedy@example.com",
    region_id: regionId,
    shipping_methods: [{ option_id: optionId }],
    shipping_address: {
      first_name: "Hedy",
      last_name: "Lamarr",
      address_1: "Kärntner Straße 5",
      postal_code: "80331",
      city: "München",
      country_code: "de",
    },
    items: variantIds.map((variant_id) => ({ variant_id, quantity: 2 })),
  });
  const { order } = await api.draftOrders.pay({ id: draft_order.id });
  await api.orders.capture({ id: order.id });
  const lines = (order.items ?? []).map(({ id }) => ({ item_id: id, quantity: 2 }));
  await api.orders.createFulfillment({ id: order.id, items: lines });
  const { order: packed } = await api.orders.get({ id: order.id, expand: "fulfillments" });
  await api.orders.createShipment({
    id: order.id,
    fulfillment_id: packed.fulfillments?.[0]?.id ?? "",
    tracking_numbers: ["00340434161094000000"],
  });
  const { order: returned } = await api.orders.requestReturn({
    id: order.id,
    items: lines.slice(0, 1),
    expand: "returns",
  });
  await api.notes.create({
    resource_id: order.id,
    resource_type: "order",
    value: "Ring twice, the bell is quiet.",
  });
  return { orderId: order.id, returnId: returned.returns?.[0]?.id ?? "" };
}
