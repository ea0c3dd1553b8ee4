import type { Locator, Page } from "@playwright/test";
import { expect, test, unique } from "./journey";
import { picturesOf } from "./world";

/** The Tab key until the focus is there, as somebody without a mouse does it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let press = 0; press < 40; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key does not lead to ${target}.`);
}

test("a phone order of five lines takes under a minute by keyboard alone", async ({ page, shop }) => {
  await picturesOf(page);
  await page.addInitScript(() => {
    for (const type of ["pointerdown", "mousedown", "mousemove", "touchstart"]) {
      window.addEventListener(
        type,
        () => document.documentElement.setAttribute("data-pointer-used", type),
        true,
      );
    }
  });
  await page.goto("/orders", { waitUntil: "networkidle" });
  const email = `${unique("caller")}@example.com`;
  const begin = Date.now();

  await test.step("C then D opens a new draft", async () => {
    await page.keyboard.press("c");
    await page.keyboard.press("d");
    await expect(page.getByRole("heading", { level: 1, name: "New draft order" })).toBeVisible();
  });

  await test.step("who calls", async () => {
    const customer = page.getByRole("combobox", { name: "Customer" });
    await tabTo(page, customer);
    await page.keyboard.type(email);
    await expect(page.getByText("becomes a guest")).toBeVisible();
  });

  await test.step("five lines, by SKU and Enter", async () => {
    const find = page.getByRole("combobox", { name: "Find a product" });
    await tabTo(page, find);
    const skus = ["MUG-BLUE", "MUG-WHITE", "PLATE-BLUE", "PLATE-WHITE", "TOWEL-BLUE"];
    for (const [index, sku] of skus.entries()) {
      await page.keyboard.type(sku);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: /^Remove / })).toHaveCount(index + 1);
    }
    await tabTo(page, page.getByLabel("Quantity of Harbour Plate White"));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("3");
  });

  await test.step("where to, and how", async () => {
    await tabTo(page, page.getByLabel("First name"));
    const parts: [string, string][] = [
      ["First name", "Katherine"],
      ["Last name", "Johnson"],
      ["Street and number", "Am Markt 4"],
      ["Postal code", "28195"],
      ["City", "Bremen"],
    ];
    for (const [label, text] of parts) {
      await tabTo(page, page.getByLabel(label));
      await page.keyboard.type(text);
    }
    await tabTo(page, page.getByRole("combobox", { name: "Country" }));
    await page.keyboard.type("Germ");
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("combobox", { name: "Shipping option" }));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    // 19 + 19 + 24 + 3 × 24 + 12.50 and 4.90 for the parcel, with 19 % tax.
    await expect(page.getByRole("region", { name: "Totals" })).toContainText("€180.17");
  });

  await test.step("Ctrl Enter creates it, and it is paid", async () => {
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(page.getByRole("heading", { level: 1, name: /Draft #/ })).toBeVisible();
    await tabTo(page, page.getByRole("button", { name: "Mark as paid" }));
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Mark as paid" });
    await expect(dialog.getByText("The payment is captured.")).toBeVisible();
    await tabTo(page, dialog.getByRole("button", { name: "Mark as paid" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: /Order #/ })).toBeVisible();
  });

  expect(Date.now() - begin, "milliseconds from the first key to the paid order").toBeLessThan(60_000);
  await expect(page.locator("html")).not.toHaveAttribute("data-pointer-used");
  const { orders } = await shop.api.orders.list({ q: email, expand: "items" });
  expect(orders.map((order) => (order.items ?? []).length)).toEqual([5]);
});
