import { expect, test, unique } from "./journey";
import { shop as known } from "./world";

test("a refused discount says the server's reason at its field and keeps what was typed", async ({
  page,
  shop,
}) => {
  const code = unique("SPRING").toUpperCase();
  await page.goto("/discounts/new");
  const field = page.getByLabel("Code", { exact: true });
  await field.fill(known.goodCode);
  await page.getByLabel("Percent", { exact: true }).fill("15");
  await page.getByLabel("Note for colleagues").fill("For the spring letter");
  await page.getByRole("combobox", { name: "Regions" }).click();
  await page.getByRole("option", { name: "Europe" }).click();
  await page.keyboard.press("Escape");
  const create = page.getByRole("button", { name: "Create discount" });
  await create.click();

  const reason = page.locator("[aria-invalid='true']");
  await expect(reason).toHaveCount(1);
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveValue(known.goodCode);
  await expect(page.getByLabel("Note for colleagues")).toHaveValue("For the spring letter");
  const before = await shop.api.discounts.list({ q: known.goodCode });
  expect(before.discounts).toHaveLength(1);

  await field.fill(code);
  await create.click();
  await expect(page).toHaveURL(/discounts\/disc_/);
  const { discounts } = await shop.api.discounts.list({ q: code, expand: "rule" });
  expect(discounts.map(({ rule }) => rule?.value)).toEqual([15]);
});
