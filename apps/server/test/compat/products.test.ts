import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestServer, type TestServer } from "../support/server";
import { type Integration, refusal, refused, signIn } from "./medusa";
import { id, live, profile } from "./shapes";

let server: TestServer;
let shop: Integration;
beforeAll(async () => {
  server = await openTestServer();
  shop = await signIn(server.url);
});
afterAll(() => server.close());

const make = (title: string, more: object = {}) =>
  shop.admin.products.create({
    title,
    status: "published",
    tags: [{ value: "summer" }],
    options: [{ title: "Size" }],
    variants: [
      {
        title: "S",
        sku: `${title}-s`,
        manage_inventory: false,
        inventory_quantity: 5,
        options: [{ value: "S" }],
        prices: [{ currency_code: "usd", amount: 1000 }],
      },
    ],
    ...more,
  });

it("a product comes with its options, variants, prices, tags and channels", async () => {
  const { product } = await make("Linen Shirt");
  expect(product).toMatchObject({
    ...live,
    id: id("prod"),
    title: "Linen Shirt",
    handle: "linen-shirt",
    status: "published",
    is_giftcard: false,
    discountable: true,
    profile_id: id("sp"),
    profiles: [profile],
    images: [],
    type: null,
    collection: null,
  });
  expect(product.tags).toMatchObject([{ id: id("ptag"), value: "summer" }]);
  expect(product.options).toMatchObject([{ id: id("opt"), title: "Size", values: [{ value: "S" }] }]);
  expect(product.sales_channels).toMatchObject([{ id: id("sc"), name: "Default Sales Channel" }]);
  expect(product.variants).toMatchObject([
    {
      id: id("variant"),
      title: "S",
      sku: "Linen Shirt-s",
      inventory_quantity: 5,
      manage_inventory: false,
      prices: [{ id: id("ma"), currency_code: "usd", amount: 1000 }],
      options: [{ value: "S" }],
    },
  ]);
  const shown = (await shop.admin.products.retrieve(product.id)).product;
  expect(Object.keys(shown).sort()).toEqual(Object.keys(product).sort());
  const { variants } =
    (await shop.admin.products.listVariants?.(product.id)) ??
    (await shop.raw("GET", `/admin/products/${product.id}/variants`)).body;
  expect(variants).toHaveLength(1);
});

it("lists are searched, filtered, sorted, cut and counted", async () => {
  const draft = (await make("Wool Coat", { status: "draft" })).product;
  await make("Wool Scarf");
  const { products } = shop.admin;
  const titles = async (query: object) =>
    (await products.list(query)).products.map((one: { title: string }) => one.title);
  expect(await titles({ q: "wool", order: "title" })).toEqual(["Wool Coat", "Wool Scarf"]);
  expect(await titles({ q: "wool", status: ["draft"] })).toEqual(["Wool Coat"]);
  expect(await titles({ id: [draft.id] })).toEqual(["Wool Coat"]);
  expect(await titles({ title: "Wool Scarf" })).toEqual(["Wool Scarf"]);
  expect(await titles({ order: "-title", limit: 1 })).toEqual(["Wool Scarf"]);
  expect(await products.list({ limit: 1, offset: 1 })).toMatchObject({ count: 3, limit: 1, offset: 1 });
  const small = await products.list({ fields: "id,title", expand: "" });
  expect(small.count).toBe(3);
  for (const row of small.products) expect(Object.keys(row).sort()).toEqual(["created_at", "id", "title"]);
  expect(await titles({ created_at: { gt: new Date(Date.now() + 60_000).toISOString() } })).toEqual([]);
  expect(await refusal(products.list({ tags: "summer" }))).toMatchObject(
    refused(400, "invalid_data", "tags"),
  );
  expect(await refusal(products.list({ surprise: 1 }))).toMatchObject(
    refused(400, "invalid_data", "property surprise should not exist"),
  );
});

it("a handle and a SKU belong to one product, until it is deleted", async () => {
  const { product } = await make("Cap");
  expect(await refusal(make("Cap"))).toMatchObject(refused(422, "duplicate_error"));
  for (let time = 0; time < 2; time += 1) {
    expect(await shop.admin.products.delete(product.id)).toMatchObject({
      id: product.id,
      object: "product",
      deleted: true,
    });
  }
  expect(await refusal(shop.admin.products.retrieve(product.id))).toMatchObject(
    refused(404, "not_found", product.id),
  );
  expect((await make("Cap")).product.handle).toBe("cap");
});
