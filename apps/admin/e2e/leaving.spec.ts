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

  // Discarding is a step like others: a wrong click is taken back.
  await page.getByRole("button", { name: "Discard", exact: true }).click();
  await expect(cell).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 cell changed" })).toBeVisible();
  await page.getByRole("button", { name: "Discard", exact: true }).click();
  await expect(cell).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${product}$`));
});

test("a panel with edits asks before it closes, whichever way, and Escape is for the question alone", async ({
  page,
  shop,
}) => {
  await page.goto(`/orders/${shop.ids.orders}`, { waitUntil: "networkidle" });
  const open = () => page.getByRole("button", { name: "Refund", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Refund" });
  const note = panel.getByLabel("Note");
  const question = page.getByRole("dialog", { name: "Close without saving?" });

  await open();
  await expect(note).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();

  await open();
  await note.fill("Came with a scratch");
  for (const close of [
    () => page.keyboard.press("Escape"),
    () => page.mouse.click(40, 500),
    () => panel.getByRole("button", { name: "Close" }).click(),
  ]) {
    await close();
    await expect(question.getByRole("button", { name: "Keep editing" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(question).toBeHidden();
    await expect(note).toHaveValue("Came with a scratch");
  }
  await page.keyboard.press("Escape");
  await question.getByRole("button", { name: "Close and discard" }).click();
  await expect(panel).toBeHidden();
  await open();
  await expect(note).toHaveValue("");
});
