import { expect, test } from "./journey";

test("German is chosen in the menu and is everywhere: words, dates, money", async ({ page, shop }) => {
  const { order } = await shop.api.orders.get({ id: shop.ids.orders ?? "" });
  await page.goto(`/orders/${order.id}`, { waitUntil: "networkidle" });
  const total = (order.total ?? 0) / 100;
  const money = (locale: string) =>
    new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }).format(total);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Order #/);
  await expect(page.getByRole("main")).toContainText(money("en-GB"));

  await page.getByRole("button", { name: /Account of/ }).click();
  await page.getByText("Deutsch").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Bestellung #/);
  await expect(page.locator("html")).toHaveAttribute("lang", /^de/);
  await expect(page.getByRole("main")).toContainText(money("de"));
  await expect(page).toHaveTitle(/Bestellung/);

  await page.getByRole("button", { name: "Erstatten", exact: true }).click();
  const amount = page.getByRole("dialog", { name: "Erstatten" }).getByLabel("Betrag");
  await amount.fill("1,5");
  await amount.blur();
  await expect(amount).toHaveValue("1,50");
  await page.getByRole("dialog", { name: "Erstatten" }).getByRole("button", { name: "Abbrechen" }).click();

  await page.goto("/orders", { waitUntil: "networkidle" });
  await expect(page.getByRole("heading", { level: 1, name: "Bestellungen" })).toBeVisible();
  await expect(
    page.getByRole("navigation", { name: "Bereiche" }).getByRole("link", { name: "Kunden", exact: true }),
  ).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: order.email })).toContainText(money("de"));
});
