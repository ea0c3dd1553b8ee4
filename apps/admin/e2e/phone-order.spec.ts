import { expect, type Page, test } from "@playwright/test";
import { inspect, inspectOnPhone } from "./axe";
import { picturesOf, shop, staff } from "./world";

const total = (page: Page) =>
  page
    .getByRole("region", { name: "Totals" })
    .getByText(/^Total$/)
    .locator("..");

test("a phone order, from sign-in to the paid order", async ({ page }) => {
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  await picturesOf(page);

  await test.step("a wrong password is refused, the right one opens the drafts", async () => {
    await page.goto("/draft-orders?status=open");
    await expect(page).toHaveURL(/sign-in/);
    await inspectOnPhone(page, "sign-in");
    await inspect(page, "sign-in");
    await page.getByLabel("E-mail").fill(staff.email);
    await page.getByRole("textbox", { name: "Password" }).fill("not it");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "do not match" })).toBeVisible();
    await page.getByRole("textbox", { name: "Password" }).fill(staff.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/draft-orders\?status=open/);
    await expect(page.getByRole("row")).toHaveCount(3);
  });

  await test.step("customer and items are found by typing", async () => {
    await page.getByRole("link", { name: "New draft order" }).click();
    await page.getByRole("combobox", { name: "Customer" }).fill("lovel");
    // Enter may come before the answer does.
    await page.keyboard.press("Enter");
    // Until the card is there, the list says the address, too.
    await expect(page.getByRole("button", { name: "Choose another customer" })).toBeVisible();
    await expect(page.getByText(shop.customer.email)).toBeVisible();

    await page.getByRole("combobox", { name: "Find a product" }).fill(shop.product.sku);
    const option = page.getByRole("option", { name: `${shop.product.title} ${shop.product.variant}` });
    await expect(option).toContainText("€19.00");
    await inspect(page, "builder-search");
    await page.keyboard.press("Enter");
    await page.getByLabel(`Quantity of ${shop.product.title} ${shop.product.variant}`).fill("2");
    await expect(total(page)).toContainText("€45.22");
  });

  await test.step("a custom line and a price by hand, with the old price beside it", async () => {
    await page.getByRole("button", { name: "Custom item", exact: true }).click();
    await page.keyboard.type("Gift wrapping");
    await page.getByLabel("Price of Gift wrapping", { exact: true }).fill("3.50");
    await expect(total(page)).toContainText("€48.72");
    await page
      .getByLabel(`Price of ${shop.product.title} ${shop.product.variant}`, { exact: true })
      .fill("15");
    await expect(page.locator("s", { hasText: "€19.00" })).toBeVisible();
    await expect(total(page)).toContainText("€39.20");
  });

  await test.step("an expired code says why, a good one counts", async () => {
    const code = page.getByRole("textbox", { name: "Discount code" });
    await code.fill(shop.expiredCode);
    await code.press("Enter");
    await expect(page.getByText(/expired|ended/i)).toBeVisible();
    await inspect(page, "builder-refused-code");
    await code.fill(shop.goodCode.toLowerCase());
    await code.press("Enter");
    // 10 % of the two mugs: 3.00 and its tax of 0.57.
    await expect(total(page)).toContainText("€35.63");
  });

  await test.step("address and shipping", async () => {
    for (const [label, text] of [
      ["First name", "Ada"],
      ["Last name", "Lovelace"],
      ["Street and number", "Hafenstraße 1"],
      ["Postal code", "20095"],
      ["City", "Hamburg"],
    ] as const) {
      await page.getByLabel(label).fill(text);
    }
    await page.getByRole("button", { name: "Create draft" }).click();
    await expect(page.getByText("Choose the country.")).toBeVisible();
    await page.getByRole("combobox", { name: "Country" }).click();
    await page.getByRole("option", { name: "Germany" }).click();
    await page.getByRole("combobox", { name: "Shipping option" }).click();
    await page.getByRole("option", { name: /Parcel/ }).click();
    // 4.90 and its tax of 0.93; the custom line is not taxed.
    await expect(total(page)).toContainText("€41.46");
    await inspect(page, "builder");
    await inspectOnPhone(page, "builder");
  });

  await test.step("what was typed is kept when the page is left", async () => {
    await page
      .getByRole("navigation", { name: "Areas" })
      .getByRole("link", { name: "Orders", exact: true })
      .click();
    await expect(page).toHaveURL(/\/orders$/);
    await page.goBack();
    await expect(page).toHaveURL(/draft-orders\/new/);
    await expect(page.getByText("This is what you typed before you left the page.")).toBeVisible();
    await expect(total(page)).toContainText("€41.46");
  });

  await test.step("a double click makes one draft", async () => {
    await page.getByRole("button", { name: "Create draft" }).dblclick();
    await expect(page).toHaveURL(/draft-orders\/dorder_/);
    await expect(page.getByRole("heading", { level: 1, name: /Draft #/ })).toBeVisible();
    await expect(total(page)).toContainText("€41.46");
    await page.getByRole("button", { name: "How is this calculated?" }).click();
    await expect(page.getByRole("dialog").getByText("What is left to pay.")).toBeVisible();
    await inspect(page, "derivation");
    await page.keyboard.press("Escape");
  });

  await test.step("paying shows what will happen, then does it", async () => {
    await page.getByRole("button", { name: "Mark as paid" }).click();
    const dialog = page.getByRole("dialog", { name: "Mark as paid" });
    await expect(dialog.getByText("The payment is captured.")).toBeVisible();
    await expect(dialog).toContainText("€41.46");
    await inspect(page, "mark-paid");
    await dialog.getByRole("button", { name: "Mark as paid" }).click();
    await expect(page).toHaveURL(/orders\/order_/);
    await expect(page.getByRole("heading", { level: 1, name: /Order #/ })).toBeVisible();
    await expect(page.getByRole("main").getByText("Paid", { exact: true }).first()).toBeVisible();
  });

  await test.step("the order is found", async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByRole("textbox", { name: /Search orders/ }).fill("lovelace");
    const found = page.getByRole("dialog").getByRole("button", { name: /^#\d+/ });
    await expect(found).toBeVisible();
    await inspect(page, "search");
    await found.click();
    await expect(page).toHaveURL(/orders\/order_/);
    await page
      .getByRole("navigation", { name: "Areas" })
      .getByRole("link", { name: "Orders", exact: true })
      .click();
    await page.getByRole("searchbox").fill(shop.customer.email);
    await expect(page).toHaveURL(/q=/);
    await expect(page.getByRole("row")).toHaveCount(2);
    await expect(page.getByRole("row").nth(1)).toContainText("€41.46");
  });

  await test.step("signing out ends it, in this browser and for copies of the cookie", async () => {
    const cookies = await page.context().cookies();
    await page.getByRole("button", { name: /Account of/ }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/sign-in/);
    await page.context().addCookies(cookies);
    await page.goto("/orders");
    await expect(page).toHaveURL(/sign-in/);
  });

  expect(failures).toEqual([]);
});
