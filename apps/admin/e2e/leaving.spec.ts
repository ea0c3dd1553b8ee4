import { expect, test } from "./journey";

test("going back asks while prices are unsaved, and takes one press once they are discarded", async ({
  page,
  shop,
}) => {
  const product = `/products/${shop.ids.products}`;
  await page.goto(product);
  await page.getByRole("link", { name: "Prices" }).first().click();
  await expect(page).toHaveURL(/prices$/);
  const cell = page.getByRole("gridcell", { name: /19\.00/ }).first();
  await cell.click();
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await page.goBack();
  const question = page.getByRole("dialog", { name: "Leave without saving?" });
  await question.getByRole("button", { name: "Stay" }).click();
  await expect(question).toBeHidden();
  await expect(page).toHaveURL(/prices$/);

  await page.getByRole("button", { name: "Discard", exact: true }).click();
  await expect(cell).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${product}$`));
});
