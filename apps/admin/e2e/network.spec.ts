import { expect, test, unique } from "./journey";

const fill = async (page: import("@playwright/test").Page, email: string) => {
  await page.goto("/customers/new", { waitUntil: "networkidle" });
  await page.getByLabel("First name").fill("Mae");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill("a password of hers");
};

test("without a network the page says so, and sends what was saved when it is back", async ({
  page,
  shop,
}) => {
  const email = `${unique("mae")}@example.com`;
  await fill(page, email);
  await page.context().setOffline(true);
  await expect(page.getByText("You are offline.")).toBeVisible();
  await page.getByRole("button", { name: "Create customer" }).click();
  await expect(page).toHaveURL(/customers\/new/);
  await page.context().setOffline(false);
  await expect(page.getByText("You are offline.")).toBeHidden();
  await expect(page).toHaveURL(/customers\/cus_/);
  expect((await shop.api.customers.list({ q: email })).count).toBe(1);
});

test("an answer that got lost is asked for again under the same key, and makes one record", async ({
  page,
  shop,
}) => {
  const email = `${unique("mae")}@example.com`;
  await fill(page, email);
  const keys: (string | undefined)[] = [];
  await page.route("**/api/trpc/customers.create**", async (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    if (keys.length > 1) return route.continue();
    // The server did it; the browser never hears of it.
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "Create customer" }).click();
  await expect(page).toHaveURL(/customers\/cus_/);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toMatch(/^\w{20,}$/);
  expect(keys[1]).toBe(keys[0]);
  expect((await shop.api.customers.list({ q: email })).count).toBe(1);
});

test("a form sent twice makes one record", async ({ page, shop }) => {
  const email = `${unique("mae")}@example.com`;
  await fill(page, email);
  await page.getByRole("button", { name: "Create customer" }).dblclick();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page).toHaveURL(/customers\/cus_/);
  expect((await shop.api.customers.list({ q: email })).count).toBe(1);
});

test("a record that was deleted on its page is not asked for again", async ({ page, shop }) => {
  const { webhook } = await shop.api.webhooks.create({
    url: `https://example.com/${unique("hook")}`,
    event_names: ["order.*"],
  });
  const refused: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(`/settings/webhooks/${webhook.id}`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page).toHaveURL(/settings\/webhooks$/);
  await expect(page.getByText("Webhook deleted")).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(refused).toEqual([]);
});
