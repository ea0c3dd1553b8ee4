import type { Page } from "@playwright/test";

/** What is pressed and where it leads. */
export interface Change {
  name: string;
  /** Page it starts from. */
  from: string;
  /** Link that is pressed, as a selector of CSS. */
  link: string;
  /** Path of the page it leads to, and something of its content. */
  to: RegExp;
  shows: string;
}

export const changes: readonly Change[] = [
  {
    name: "orders → products",
    from: "/orders",
    link: 'nav a[href="/products"]',
    to: /^\/products$/,
    shows: "main tbody a",
  },
  {
    name: "products → orders",
    from: "/products",
    link: 'nav a[href="/orders"]',
    to: /^\/orders$/,
    shows: "main tbody a",
  },
  {
    name: "orders → an order",
    from: "/orders",
    link: "main tbody a",
    to: /^\/orders\/order_/,
    shows: "main h1",
  },
  {
    name: "products → a product",
    from: "/products",
    link: "main tbody a",
    to: /^\/products\/prod_/,
    shows: "main h1",
  },
];

const handRests = 150;

/** From the press until the content of the other page has been painted, by the browser's own clock. */
export async function pageChange(page: Page, { from, link, to, shows }: Change): Promise<number> {
  await page.goto(from, { waitUntil: "networkidle" });
  await page.locator(link).first().hover();
  // A hand rests on a link about this long before it presses.
  await page.waitForTimeout(handRests);
  // No function in it has a name: tsx would wrap it in a helper that the browser does not have.
  await page.evaluate(
    ([path, selector]) => {
      const pattern = new RegExp(path);
      window.addEventListener(
        "click",
        (event) => {
          const begin = event.timeStamp;
          const old = document.querySelector(selector);
          new MutationObserver((_changes, observer) => {
            const shown = document.querySelector(selector);
            if (!pattern.test(location.pathname) || !shown || shown === old) return;
            observer.disconnect();
            // The frame that shows it has been drawn when the task after it runs.
            requestAnimationFrame(() =>
              setTimeout(() => {
                document.documentElement.dataset.changed = String(performance.now() - begin);
              }),
            );
          }).observe(document, { childList: true, subtree: true });
        },
        { capture: true, once: true },
      );
    },
    [to.source, shows] as const,
  );
  await page.locator(link).first().click();
  await page.waitForFunction(() => document.documentElement.dataset.changed !== undefined);
  return page.evaluate(() => Number(document.documentElement.dataset.changed));
}
