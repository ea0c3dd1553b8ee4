import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { makeOrder } from "../testing/orders";
import { pagesOf } from "../testing/pdf";
import { cleanRefusalOf } from "../testing/refusals";
import { makeDraft, makeShop, makeVariant, type Shop } from "../testing/shop";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

it("a packing slip shows what is in its parcel, and where it goes, without prices", async () => {
  await t.api.store.update({ name: "Fjällräv" });
  const book = await makeVariant(t, 1_999);
  await t.api.products.updateVariant({ id: book.product_id, variant_id: book.id, sku: "BOOK-1" });
  const draft = await makeDraft(t, shop, {
    items: [
      { variant_id: book.id, quantity: 3 },
      { title: "Left behind", unit_price: 7_77, quantity: 1 },
    ],
    shipping_methods: [{ option_id: shop.option_id }],
    shipping_address: {
      first_name: "Łucja",
      last_name: "Żak",
      address_1: "ul. Długa 1",
      postal_code: "80-001",
      city: "Gdańsk",
      country_code: shop.country,
    },
  });
  const { order } = await t.api.draftOrders.pay({ id: draft.id });
  const item = order.items?.find(({ variant_id }) => variant_id === book.id);
  const { order: packed } = await t.api.orders.createFulfillment({
    id: order.id,
    items: [{ item_id: item?.id ?? "", quantity: 2 }],
  });
  const fulfillment_id = packed.fulfillments?.[0]?.id ?? "";
  const input = { id: order.id, fulfillment_id };
  await t.api.orders.createShipment({ ...input, tracking_numbers: ["1Z-999"] });
  const { file } = await t.api.documents.packingSlip(input);
  expect(file).toMatchObject({
    content_type: "application/pdf",
    name: `packing-slip-${order.display_id}.pdf`,
  });
  const text = (await pagesOf(file.content)).join("\n");
  for (const words of [
    "Fjällräv",
    `#${order.display_id}`,
    "Łucja Żak",
    "ul. Długa 1",
    "80-001 Gdańsk",
    book.title,
    "BOOK-1",
    "2 pieces",
    "1Z-999",
  ])
    expect(text).toContain(words);
  expect(text).not.toContain("Left behind");
  expect(text).not.toContain("$");
});

it("a fulfillment of another order is not found", async () => {
  const { id } = await makeOrder(t, shop);
  const draft = await makeDraft(t, shop, {
    items: [{ title: "Vase", unit_price: 100, quantity: 1 }],
    shipping_methods: [{ option_id: shop.option_id }],
  });
  const { order } = await t.api.draftOrders.pay({ id: draft.id });
  const { order: packed } = await t.api.orders.createFulfillment({
    id: order.id,
    items: [{ item_id: order.items?.[0]?.id ?? "", quantity: 1 }],
  });
  const fulfillment_id = packed.fulfillments?.[0]?.id ?? "";
  const refusal = await cleanRefusalOf(t, () => t.api.documents.packingSlip({ id, fulfillment_id }));
  expect(refusal.kind).toBe("not_found");
});
