import { newId } from "@backroom/db";
import { makeLocation } from "../products/testing";
import { addStoreCurrency } from "../regions/testing";
import { makeShippingOption } from "../shipping-options/testing";
import type { TestApi } from "../testing/index";

/** For tests of what all operations share: one of everything, so that each operation's example finds its ids. */
export interface Shop {
  /** Id by prefix, as in `reg_01JD…` of the examples; line items by `item`. */
  ids: Record<string, string>;
  variants: string[];
}

let shops = 0;

/** Each shop takes two countries of its own from this list. */
const countries = ["us", "ca", "mx", "br", "ar", "cl", "pe", "co", "jp", "kr", "cn", "in"];

export async function makeShop(t: TestApi, lines = 1): Promise<Shop> {
  const number = shops;
  shops += 1;
  const here = countries.slice(number * 2, number * 2 + 2);
  await addStoreCurrency(t, "usd");
  const { region } = await t.api.regions.create({
    name: `Region ${number}`,
    currency_code: "usd",
    tax_rate: 10,
    payment_providers: ["manual"],
    fulfillment_providers: ["manual"],
    countries: here,
  });
  const option = await makeShippingOption(t, region.id, {
    name: `Parcel ${number}`,
    requirements: [{ type: "min_subtotal", amount: 1 }],
  });
  const { product } = await t.api.products.create({
    title: `Shirt ${number}`,
    status: "published",
    images: ["https://example.com/1.png", "https://example.com/2.png"],
    tags: [{ value: "summer" }],
    type: { value: "clothing" },
    options: [{ title: "Size" }],
    variants: Array.from({ length: lines }, (_, index) => ({
      title: `Size ${index}`,
      manage_inventory: false,
      options: [{ value: `${index}` }],
      prices: [{ currency_code: "usd", amount: 1000 + index }],
    })),
  });
  const variants = (product.variants ?? []).map((variant) => variant.id);
  const { price_list } = await t.api.priceLists.create({
    name: `Sale ${number}`,
    description: "summer",
    type: "sale",
    status: "active",
    prices: variants.map((variant_id) => ({ variant_id, currency_code: "usd", amount: 5000 })),
  });
  const products = { product_ids: [{ id: product.id }] };
  const { collection } = await t.api.collections.create({ title: `Collection ${number}` });
  await t.api.collections.addProducts({ id: collection.id, product_ids: [product.id] });
  const { product_category } = await t.api.productCategories.create({ name: `Category ${number}` });
  await t.api.productCategories.addProducts({ id: product_category.id, ...products });
  const { sales_channel } = await t.api.salesChannels.create({ name: `Channel ${number}` });
  await t.api.salesChannels.addProducts({ id: sales_channel.id, ...products });
  const location = await makeLocation(t, sales_channel.id);
  const { publishable_api_key } = await t.api.publishableApiKeys.create({ title: `Key ${number}` });
  await t.api.publishableApiKeys.addChannels({
    id: publishable_api_key.id,
    sales_channel_ids: [{ id: sales_channel.id }],
  });
  const { customer } = await t.api.customers.create({
    email: `cara${number}@shop.example`,
    first_name: "Cara",
    last_name: "Vane",
    password: "a long password",
  });
  const { customer_group } = await t.api.customerGroups.create({ name: `Group ${number}` });
  await t.api.customerGroups.addCustomers({ id: customer_group.id, customer_ids: [{ id: customer.id }] });
  const code = number === 0 ? "WELCOME10" : `WELCOME${number}`;
  const { discount } = await t.api.discounts.create({
    code,
    rule: { type: "percentage", value: 10, allocation: "total", description: "ten" },
    regions: [region.id],
  });
  const conditioned = await t.api.discounts.createCondition({
    discount_id: discount.id,
    operator: "in",
    products: [product.id],
  });
  const { shipping_profile } = await t.api.shippingProfiles.create({
    name: `Bulky ${number}`,
    type: "custom",
  });
  const { user } = await t.api.users.create({
    email: `user${number}@shop.example`,
    password: "a long password",
  });
  const makeDraft = async () => {
    const { draft_order } = await t.api.draftOrders.create({
      email: customer.email,
      customer_id: customer.id,
      region_id: region.id,
      items: [
        ...variants.map((variant_id) => ({ variant_id, quantity: 2 })),
        { title: "Gift wrap", unit_price: 300, quantity: 1 },
      ],
      shipping_methods: [{ option_id: option.id }],
      shipping_address: { first_name: "Cara", address_1: "1 Main Street", country_code: here[0] },
      billing_address: { first_name: "Cara", country_code: here[0] },
      discounts: [{ code }],
    });
    return draft_order;
  };
  const draft = await makeDraft();
  const { order } = await t.api.draftOrders.pay({ id: (await makeDraft()).id });
  // What can be archived.
  await t.api.orders.complete({ id: order.id });
  await t.api.invoices.create({ id: order.id });
  const moving = (await t.api.draftOrders.pay({ id: (await makeDraft()).id })).order;
  const { ful, ret } = await makeMoving(t, moving);
  const { tax_rate } = await t.api.taxRates.create({
    code: "reduced",
    name: `Reduced ${number}`,
    region_id: region.id,
    rate: 10,
  });
  const { gift_card } = await t.api.giftCards.create({ region_id: region.id, value: 5000 });
  const { return_reason } = await t.api.returnReasons.create({ value: `broken-${number}`, label: "Broken" });
  const { note } = await t.api.notes.create({
    resource_id: order.id,
    resource_type: "order",
    value: "Gift wrap",
  });
  await t.api.invites.create({ user: `invited${number}@shop.example`, role: "member" });
  const { invites } = await t.api.invites.list({});
  const { webhook } = await t.api.webhooks.create({
    url: `https://hooks${number}.example.com`,
    event_names: ["webhook.nothing"],
  });
  return {
    variants,
    ids: {
      reg: region.id,
      so: option.id,
      prod: product.id,
      variant: variants[0] ?? "",
      opt: product.options?.[0]?.id ?? "",
      pl: price_list.id,
      ma: price_list.prices?.[0]?.id ?? "",
      pcol: collection.id,
      pcat: product_category.id,
      sc: sales_channel.id,
      sloc: location,
      pk: publishable_api_key.id,
      cus: customer.id,
      cgrp: customer_group.id,
      disc: discount.id,
      discon: conditioned.discount.rule?.conditions?.[0]?.id ?? "",
      sp: shipping_profile.id,
      usr: user.id,
      dorder: draft.id,
      item: draft.cart?.items?.[0]?.id ?? "",
      order: order.id,
      pay: order.payments?.[0]?.id ?? "",
      noti: await makeNotification(t, order.id),
      "parcel order": moving.id,
      "order item": order.items?.[0]?.id ?? "",
      ful,
      ret,
      gift: gift_card.id,
      txr: tax_rate.id,
      ptyp: product.type_id ?? "",
      rr: return_reason.id,
      note: note.id,
      invite: invites[0]?.id ?? "",
      whk: webhook.id,
      whd: await makeDelivery(t, webhook.id),
    },
  };
}

/** What a customer was told; in the shop's life a job writes it. */
async function makeNotification(t: TestApi, resource_id: string): Promise<string> {
  const id = newId("noti");
  const provider_id = "email";
  await t.db
    .insertInto("notification_provider")
    .values({ id: provider_id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await t.db
    .insertInto("notification")
    .values({
      id,
      event_name: "order.placed",
      resource_type: "order",
      resource_id,
      to: "cara@shop.example",
      provider_id,
      subject: "Your order",
      html: "<p>Thank you</p>",
      text: "Thank you",
      sent_at: new Date().toISOString(),
    })
    .execute();
  return id;
}

/** A message that has arrived; in the shop's life a job sends it. */
async function makeDelivery(t: TestApi, webhook_id: string): Promise<string> {
  const id = newId("whd");
  await t.db
    .insertInto("webhook_delivery")
    .values({
      id,
      webhook_id,
      event_name: "order.placed",
      body: "{}",
      state: "delivered",
      next_attempt_at: null,
    })
    .execute();
  return id;
}

type Order = Awaited<ReturnType<TestApi["api"]["orders"]["get"]>>["order"];

/** An order of which goods go out and come back. @returns ids of its fulfilment and its return */
async function makeMoving(t: TestApi, { id, items = [] }: Order): Promise<{ ful: string; ret: string }> {
  const units = items.map((item) => ({ item_id: item.id, quantity: 1 }));
  await t.api.orders.createFulfillment({ id, items: units });
  const { order } = await t.api.orders.requestReturn({ id, items: units });
  return { ful: order.fulfillments?.[0]?.id ?? "", ret: order.returns?.[0]?.id ?? "" };
}
