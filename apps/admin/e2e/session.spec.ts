import { expect, test, unique } from "./journey";

test("a session that ends while a form is filled costs nothing that was typed", async ({
  page,
  shop,
  person,
}) => {
  const email = `${unique("annie")}@example.com`;
  await page.goto("/customers/new", { waitUntil: "networkidle" });
  await page.getByLabel("First name").fill("Annie");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill("a password of hers");
  await shop.pool.query('update "user" set session_version = session_version + 1 where id = $1', [person.id]);
  await page.getByRole("button", { name: "Create customer" }).click();

  const dialog = page.getByRole("dialog", { name: "Your session has ended" });
  await expect(dialog).toBeVisible();
  expect((await shop.api.customers.list({ q: email })).count).toBe(0);
  await dialog.getByLabel("E-mail").fill(person.email);
  await dialog.getByRole("textbox", { name: "Password" }).fill(person.password);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toBeHidden();

  await expect(page.getByLabel("First name")).toHaveValue("Annie");
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await page.getByRole("button", { name: "Create customer" }).click();
  await expect(page).toHaveURL(/customers\/cus_/);
  expect((await shop.api.customers.list({ q: email })).count).toBe(1);
});
