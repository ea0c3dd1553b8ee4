import type { Page } from "@playwright/test";
import { expect, test, unique } from "./journey";
import type { OpenShop } from "./shop";

test("the life of an order: captured, packed in parts, shipped, returned, received, refunded to the cent", async ({
  page,
  shop,
}) => {
  test.slow();
  const goods = await makeGoods(shop);
  const id = await promisedOrder(shop, goods.variantId);
  const panel = (title: string) => page.getByRole("dialog", { name: title });
  const payment = page.getByRole("region", { name: "Payment" });
  const units = (dialog: string) => panel(dialog).getByLabel(`Units of ${goods.title}`);
  const order = async () => (await shop.api.orders.get({ id })).order;
  await page.goto(`/orders/${id}`);

  await test.step("nothing counts as paid before it is captured; two clicks capture once", async () => {
    await expect(sum(page, "Paid")).toContainText("€0.00");
    await expect(sum(page, "Not captured")).toContainText("€41.53");
    await page.getByRole("button", { name: "Capture payment" }).first().click();
    const question = page.getByRole("dialog", { name: /Capture the payment/ });
    await question.getByRole("button", { name: "Capture", exact: true }).dblclick();
    await expect(question).toBeHidden();
    await expect(sum(page, "Paid")).toContainText("€41.53");
    expect((await order()).payment_status).toBe("captured");
    const { timeline } = await shop.api.orders.timeline({ id, limit: 50 });
    // One when the draft was paid, one here.
    expect(timeline.filter(({ name }) => name === "order.payment_captured")).toHaveLength(2);
  });

  await test.step("half a unit is refused where it is typed, two of three are packed", async () => {
    await page.getByRole("button", { name: "Fulfill items" }).click();
    await units("Fulfill items").fill("1.5");
    await expect(units("Fulfill items")).toHaveValue("1.5");
    await expect(panel("Fulfill items").getByText("Whole numbers only.")).toBeVisible();
    await expect(panel("Fulfill items").getByRole("button", { name: /^Fulfill/ })).toBeDisabled();
    await units("Fulfill items").fill("2");
    await expect(panel("Fulfill items").getByText(/2 units are packed/)).toBeVisible();
    await panel("Fulfill items").getByRole("button", { name: "Fulfill 2 units" }).dblclick();
    await expect(panel("Fulfill items")).toBeHidden();
    const { items, fulfillment_status } = await order();
    expect([fulfillment_status, items?.[0]?.fulfilled_quantity]).toEqual(["partially_fulfilled", 2]);
  });

  await test.step("the parcel ships with its number, the rest follows in another", async () => {
    const parcels = page.getByRole("region", { name: "Parcels" });
    await parcels.getByRole("button", { name: "Ship", exact: true }).click();
    await panel("Ship parcel").getByLabel("Tracking numbers").first().fill("00340434161094");
    await page.keyboard.press("Enter");
    await panel("Ship parcel").getByRole("button", { name: "Ship", exact: true }).click();
    await expect(parcels.getByText("00340434161094")).toBeVisible();
    await page.getByRole("button", { name: "Fulfill items" }).click();
    await panel("Fulfill items").getByRole("button", { name: "Fulfill one unit" }).click();
    await expect(panel("Fulfill items")).toBeHidden();
    await parcels.getByRole("button", { name: "Ship", exact: true }).click();
    await panel("Ship parcel").getByRole("button", { name: "Ship", exact: true }).click();
    await expect(panel("Ship parcel")).toBeHidden();
    const { items, fulfillment_status } = await order();
    expect([fulfillment_status, items?.[0]?.shipped_quantity]).toEqual(["shipped", 3]);
  });

  await test.step("two units are to come back for what they cost", async () => {
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Request return" }).click();
    await units("Request return").fill("2");
    await expect(panel("Request return").getByText("€23.80 is to be refunded")).toBeVisible();
    await panel("Request return").getByRole("button", { name: "Request return of 2 units" }).dblclick();
    await expect(panel("Request return")).toBeHidden();
    const { returns } = (await shop.api.orders.get({ id, expand: "returns" })).order;
    expect(returns?.map(({ refund_amount }) => refund_amount)).toEqual([2380]);
  });

  await test.step("one of them arrives, scanned by its SKU, and its share is paid back", async () => {
    await page.getByRole("region", { name: "Returns" }).getByRole("link", { name: "Receive" }).click();
    const code = page.getByLabel("Barcode or SKU");
    await expect(code).toBeFocused();
    await page.keyboard.type(goods.sku);
    await page.keyboard.press("Enter");
    await expect(page.getByText(`${goods.title}: 1 of 2`)).toBeVisible();
    await page.getByRole("button", { name: "Receive one unit and refund €11.90" }).click();
    const question = page.getByRole("dialog", { name: /Receive the return/ });
    await question.getByRole("button", { name: "Receive", exact: true }).dblclick();
    await expect(page.getByText("1 of 2 received")).toBeVisible();
    const { items, refunded_total } = await order();
    expect([items?.[0]?.returned_quantity, refunded_total]).toEqual([1, 1190]);
  });

  await test.step("more than what is left is refused at its field, what is left is refunded once", async () => {
    await page.getByRole("link", { name: "Open order" }).click();
    await expect(sum(page, "Refundable")).toContainText("€29.63");
    await payment.getByRole("button", { name: "Refund", exact: true }).click();
    const amount = panel("Refund").getByLabel("Amount");
    await amount.fill("29.64");
    await expect(panel("Refund").getByText("Only €29.63 is left.")).toBeVisible();
    await expect(panel("Refund").getByRole("button", { name: "Refund", exact: true })).toBeDisabled();
    await amount.fill("29.63");
    await panel("Refund").getByRole("button", { name: "Refund €29.63" }).dblclick();
    await expect(panel("Refund")).toBeHidden();
    await expect(sum(page, "Refundable")).toContainText("€0.00");
    const { refunds, refunded_total, payment_status } = (await shop.api.orders.get({ id, expand: "refunds" }))
      .order;
    expect(refunds?.map((refund) => refund.amount).sort((a, b) => a - b)).toEqual([1190, 2963]);
    expect([refunded_total, payment_status]).toEqual([4153, "refunded"]);
  });
});

/** A sum of the payment panel, by its name. */
const sum = (page: Page, name: string) =>
  page
    .getByRole("region", { name: "Payment" })
    .getByRole("term")
    .filter({ hasText: new RegExp(`^${name}$`) })
    .locator("..");

/** Something to sell that no other test sells. */
async function makeGoods({ api }: OpenShop) {
  const title = unique("Lantern");
  const sku = unique("LAN").toUpperCase();
  const { product } = await api.products.create({
    title,
    status: "published",
    options: [{ title: "Size" }],
    variants: [
      {
        title: "One size",
        sku,
        manage_inventory: false,
        options: [{ value: "One size" }],
        prices: [{ currency_code: "eur", amount: 1000 }],
      },
    ],
  });
  return { title, sku, variantId: product.variants?.[0]?.id ?? "" };
}

/** Three units and a parcel for 41.53, promised by a provider that takes the money only when it is asked to. */
async function promisedOrder({ api, pool }: OpenShop, variantId: string): Promise<string> {
  const { regions } = await api.regions.list({ limit: 100 });
  const region = regions.find(({ name }) => name === "Europe");
  const { shipping_options } = await api.shippingOptions.list({ region_id: region?.id, is_return: false });
  const { draft_order } = await api.draftOrders.create({
    email: `${unique("grace")}@example.com`,
    region_id: region?.id ?? "",
    items: [{ variant_id: variantId, quantity: 3 }],
    shipping_methods: shipping_options
      .filter(({ name }) => name === "Parcel")
      .map(({ id }) => ({ option_id: id })),
  });
  const { order } = await api.draftOrders.pay({ id: draft_order.id });
  // The provider of the shop captures at once; the database forgets that it did.
  await pool.query("update payment set captured_at = null where order_id = $1", [order.id]);
  await pool.query(`update "order" set payment_status = 'awaiting' where id = $1`, [order.id]);
  return order.id;
}
