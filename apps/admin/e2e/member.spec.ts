import { expect, test } from "./journey";

test.use({ role: "member" });

test("a member sees no control it may not use", async ({ page }) => {
  await page.goto("/settings/store", { waitUntil: "networkidle" });
  const parts = page.getByRole("navigation", { name: "Settings" });
  await expect(parts.getByRole("link", { name: "Your profile" })).toBeVisible();
  await expect(parts.getByRole("link", { name: "Staff" })).toHaveCount(0);
  await expect(parts.getByRole("link", { name: "Webhooks" })).toHaveCount(0);
  await expect(page.getByLabel("Name of the shop")).toBeDisabled();
  await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Add currency" })).toHaveCount(0);
  await page.goto("/settings/keys", { waitUntil: "networkidle" });
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("main").getByRole("button", { name: /New|Create/ })).toHaveCount(0);
});

test("the server refuses a member all the same", async ({ page, shop }) => {
  const { store: before } = await shop.api.store.get();
  await page.goto("/settings/store");
  const call = (path: string, input: object) =>
    page.evaluate(
      async ([operation, body]) => {
        const answer = await fetch(`/api/trpc/${operation}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        });
        return answer.status;
      },
      [path, input] as const,
    );
  expect(await call("store.update", { name: "Taken over" })).toBe(403);
  expect(
    await call("users.create", { email: "intruder@example.com", password: "a long password", role: "admin" }),
  ).toBe(403);
  expect(await call("publishableApiKeys.create", { title: "Mine" })).toBe(403);
  expect((await shop.api.store.get()).store.name).toBe(before.name);
  const { users } = await shop.api.users.list({});
  expect(users.map(({ email }) => email)).not.toContain("intruder@example.com");
  await page.goto("/settings/users", { waitUntil: "networkidle" });
  await expect(page.getByRole("main")).not.toContainText("@example.com");
});
