import type { Page } from "@playwright/test";

export interface Interaction {
  name: string;
  path: string;
  act: (page: Page) => Promise<void>;
}

const typing = async (page: Page) => {
  await page.getByRole("searchbox").click();
  await page.keyboard.type("harbour", { delay: 60 });
};
const sorting = async (page: Page) => {
  const heads = page.locator("thead button");
  for (let turn = 0; turn < 6; turn++) {
    await heads.nth(turn % (await heads.count())).click();
    await page.waitForLoadState("networkidle");
  }
};
const selecting = async (page: Page) => {
  const boxes = page.locator("tbody input[type=checkbox]");
  for (let row = 0; row < 6; row++) await boxes.nth(row).click();
};

export const interactions: readonly Interaction[] = [
  { name: "typing in the search of the orders", path: "/orders?size=250", act: typing },
  { name: "sorting the orders", path: "/orders?size=250", act: sorting },
  { name: "selecting orders", path: "/orders?size=250", act: selecting },
  { name: "typing in the search of the products", path: "/products?size=250", act: typing },
  { name: "sorting the products", path: "/products?size=250", act: sorting },
];

/** The slowest interaction until its next paint, as the browser reports it; 8 ms is the finest it tells. */
export async function interactionToPaint(page: Page, { path, act }: Interaction): Promise<number> {
  await page.goto(path, { waitUntil: "networkidle" });
  await page.evaluate(() => {
    document.documentElement.dataset.slowest = "0";
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // Every entry of type `event` is a PerformanceEventTiming.
        if ((entry as PerformanceEventTiming & { interactionId?: number }).interactionId === 0) continue;
        const slowest = Math.max(Number(document.documentElement.dataset.slowest), entry.duration);
        document.documentElement.dataset.slowest = String(slowest);
      }
    }).observe({ type: "event", durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
  await act(page);
  await page.waitForLoadState("networkidle");
  return page.evaluate(() => Number(document.documentElement.dataset.slowest));
}
