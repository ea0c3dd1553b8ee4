import { expect, test } from "./journey";

test("the palette opens a record by its id, and a page of the settings by its name", async ({
  page,
  shop,
}) => {
  await page.goto("/", { waitUntil: "networkidle" });
  const field = page.getByPlaceholder("Search orders, drafts, customers, products…");
  const ask = async (text: string) => {
    await page.keyboard.press("ControlOrMeta+k");
    await field.fill(text);
  };
  await ask(`${shop.ids.orders}`);
  await page.getByRole("button", { name: `Open ${shop.ids.orders}` }).click();
  await expect(page).toHaveURL(new RegExp(`/orders/${shop.ids.orders}$`));
  await ask("webh");
  await page.getByRole("button", { name: "Settings: Webhooks" }).click();
  await expect(page).toHaveURL(/settings\/webhooks$/);
});

test("Escape closes the palette alone, not the panel below it", async ({ page, shop }) => {
  await page.goto(`/orders/${shop.ids.orders}`, { waitUntil: "networkidle" });
  const panel = page.getByRole("dialog", { name: "Refund" });
  const field = page.getByPlaceholder("Search orders, drafts, customers, products…");
  await page.getByRole("button", { name: "Refund", exact: true }).click();
  await expect(panel.getByLabel("Note")).toBeVisible();
  // The second time nothing has to be loaded any more.
  for (const _time of [1, 2]) {
    await page.keyboard.press("ControlOrMeta+k");
    await expect(field).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(field).toBeHidden();
    await expect(panel.getByLabel("Note")).toBeVisible();
  }
});
