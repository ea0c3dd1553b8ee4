import type { BrowserContext, Page } from "@playwright/test";
import { inspect, inspectOnPhone } from "./axe";
import { makePerson, signIn, test } from "./journey";
import { addressOf, pagePatterns } from "./routes";
import { picturesOf } from "./world";

/** Every page there is, on a desk and on a phone, light and dark. One window for all of them: opening is not the test. */
test.describe("every page", () => {
  let context: BrowserContext;
  let page: Page;

  test.beforeAll(async ({ browser, shop, contextOptions, baseURL }) => {
    context = await browser.newContext({ ...contextOptions, ...(baseURL ? { baseURL } : {}) });
    await signIn(context, await makePerson(shop, "admin"));
    page = await context.newPage();
    await picturesOf(page);
  });
  test.afterAll(() => context.close());

  for (const pattern of pagePatterns) {
    test(`${pattern} has no accessibility violation and fits a phone`, async ({ shop }) => {
      await page.goto(addressOf(pattern, shop.ids), { waitUntil: "networkidle" });
      await page.getByRole("heading", { level: 1 }).waitFor();
      // The first touch brings what only those need who work here; a test of its own looks at the page before it.
      await page.mouse.move(700, 20);
      // Placeholders and what is still on its way are not the page yet.
      await page.waitForFunction(
        () => !document.querySelector("main [aria-busy='true'], main .mantine-Skeleton-root"),
      );
      const name = pattern === "/" ? "home" : pattern.slice(1).replaceAll(/[[\]]/g, "").replaceAll("/", "-");
      await inspect(page, name);
      await inspectOnPhone(page, name);
    });
  }

  for (const pattern of ["/products/new", "/draft-orders/new", "/discounts/[id]"]) {
    test(`${pattern} has no accessibility violation before anybody has touched it`, async ({ shop }) => {
      await page.goto(addressOf(pattern, shop.ids), { waitUntil: "networkidle" });
      await page.getByRole("heading", { level: 1 }).waitFor();
      await inspect(page, `untouched-${pattern.slice(1).replaceAll(/[[\]]/g, "").replaceAll("/", "-")}`);
    });
  }
});
