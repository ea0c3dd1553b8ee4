import type { Page } from "@playwright/test";
import { expect, test, unique } from "./journey";
import type { OpenShop } from "./shop";

const contact = (page: Page) => page.getByRole("region", { name: "Contact" });
const save = (page: Page) => contact(page).getByRole("button", { name: "Save" }).click();

async function makeCustomer(shop: OpenShop): Promise<string> {
  const { customer } = await shop.api.customers.create({
    email: `${unique("dorothy")}@example.com`,
    first_name: "Dorothy",
    last_name: "Vaughan",
    password: "not needed here",
  });
  return customer.id;
}

async function openTwice(page: Page, path: string): Promise<[Page, Page]> {
  const other = await page.context().newPage();
  await page.goto(path, { waitUntil: "networkidle" });
  await other.goto(path, { waitUntil: "networkidle" });
  return [page, other];
}

test("edits of different fields in two tabs are both kept", async ({ page, shop }) => {
  const id = await makeCustomer(shop);
  const [one, other] = await openTwice(page, `/customers/${id}`);
  await one.getByLabel("First name").fill("Dora");
  await other.getByLabel("Phone").fill("+49 30 1");
  await save(one);
  await expect(one.getByText("Saved", { exact: true })).toBeVisible();
  await save(other);
  await expect(other.getByText("Saved", { exact: true })).toBeVisible();
  await expect(other.getByLabel("First name")).toHaveValue("Dora");
  const { customer } = await shop.api.customers.get({ id });
  expect(customer).toMatchObject({ first_name: "Dora", last_name: "Vaughan", phone: "+49 30 1" });
});

test("the same field edited in two tabs shows both values and asks which stays", async ({ page, shop }) => {
  const id = await makeCustomer(shop);
  const [one, other] = await openTwice(page, `/customers/${id}`);
  await one.getByLabel("Last name").fill("Theirs");
  await other.getByLabel("Last name").fill("Mine");
  await save(one);
  await expect(one.getByText("Saved", { exact: true })).toBeVisible();
  await save(other);
  const choice = contact(other).getByRole("alert");
  await expect(choice).toContainText("Someone else changed the same: Last name");
  await expect(choice.getByLabel("Yours: Mine")).toBeVisible();
  await expect(choice.getByLabel("Theirs: Theirs")).toBeVisible();
  expect((await shop.api.customers.get({ id })).customer.last_name).toBe("Theirs");

  await choice.getByLabel("Yours: Mine").click();
  await save(other);
  await expect(other.getByText("Saved", { exact: true })).toBeVisible();
  expect((await shop.api.customers.get({ id })).customer.last_name).toBe("Mine");
});

test("one's own earlier saves are no conflict, nor are those of another section", async ({ page, shop }) => {
  const { product } = await shop.api.products.create({ title: unique("Lantern"), status: "draft" });
  await page.goto(`/products/${product.id}`, { waitUntil: "networkidle" });
  const details = page.getByRole("region", { name: "Details" });
  const attributes = page.getByRole("region", { name: "Attributes" });
  for (const [field, text] of [
    ["Subtitle", "For the garden"],
    ["Subtitle", "For the balcony"],
    ["Description", "Lasts all night."],
  ] as const) {
    await details.getByLabel(field).fill(text);
    await details.getByRole("button", { name: "Save" }).click();
    await expect(details.getByRole("button", { name: "Save" })).toHaveCount(0);
  }
  await attributes.getByLabel("Material").fill("Brass");
  await attributes.getByRole("button", { name: "Save" }).click();
  await expect(attributes.getByRole("button", { name: "Save" })).toHaveCount(0);
  await details.getByLabel("Subtitle").fill("For both");
  await details.getByRole("button", { name: "Save" }).click();
  await expect(details.getByRole("button", { name: "Save" })).toHaveCount(0);
  await expect(page.getByText("Someone else")).toHaveCount(0);
  const saved = await shop.api.products.get({ id: product.id });
  expect(saved.product).toMatchObject({
    subtitle: "For both",
    description: "Lasts all night.",
    material: "Brass",
  });
});
