import { appRouter, type Config, runWrite } from "@backroom/api";
import { createUser } from "@backroom/api/users";
import type { Database } from "@backroom/db";

/** What the journeys are about: a small shop, made through the API like any other. */
export const staff = { email: "clerk@example.com", password: "a long enough secret" };
export const shop = {
  customer: { email: "ada@example.com", first_name: "Ada", last_name: "Lovelace" },
  product: { title: "Harbour Mug", variant: "Blue", sku: "MUG-BLUE" },
  goodCode: "WELCOME10",
  expiredCode: "LASTYEAR",
};

/** Pictures lie on the REST server, which these tests do without: the journeys give them to the browser. */
export const picture = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="#${color}"/><rect x="22" y="24" width="30" height="34" rx="6" fill="#fff"/></svg>`;

export async function makeWorld(db: Database, config: Config): Promise<void> {
  const actor = { type: "system", id: null } as const;
  await runWrite({ db, config, actor }, (ctx) =>
    createUser(ctx, { ...staff, role: "admin", first_name: "Grace", last_name: "Hopper" }),
  );
  const api = appRouter.createCaller({
    db,
    config,
    actor,
    request: { id: "world", ip: "127.0.0.1", method: "POST", path: "/", dryRun: false },
  });
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
  await api.shippingOptions.create({
    name: "Parcel",
    region_id: region.id,
    provider_id: "manual",
    price_type: "flat_rate",
    amount: 490,
    data: { id: "manual-fulfillment" },
  });
  for (const [title, color, amount] of [
    ["Harbour Mug", "3b6ea5", 1900],
    ["Harbour Plate", "7d5ba6", 2400],
    ["Linen Towel", "5a8a62", 1250],
  ] as const) {
    await api.products.create({
      title,
      status: "published",
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
  }
  const rule = { type: "percentage", value: 10, allocation: "total" } as const;
  await api.discounts.create({ code: shop.goodCode, rule, regions: [region.id] });
  await api.discounts.create({
    code: shop.expiredCode,
    rule,
    regions: [region.id],
    starts_at: "2020-01-01T00:00:00.000Z",
    ends_at: "2021-01-01T00:00:00.000Z",
  });
  await api.customers.create({ ...shop.customer, password: "not needed here" });
  for (const number of [1, 2, 3]) {
    const { draft_order } = await api.draftOrders.create({
      email: `guest${number}@example.com`,
      region_id: region.id,
      shipping_methods: [],
      items: [{ title: "Gift wrapping", unit_price: 350, quantity: number }],
    });
    if (number === 1) await api.draftOrders.pay({ id: draft_order.id });
  }
}
