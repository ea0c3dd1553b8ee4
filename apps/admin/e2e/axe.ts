import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const screenshots = "test-results/screenshots";

/** A picture of the page in both themes, and not one accessibility violation in either. */
export async function inspect(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
    // Colours fade from one theme to the other; contrast is measured when they have.
    // One that is taken back meanwhile counts as finished; one without end is not waited for.
    await page.evaluate(() =>
      Promise.allSettled(
        document
          .getAnimations()
          .filter(
            (animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY,
          )
          .map((animation) => animation.finished),
      ),
    );
    await page.screenshot({ path: `${screenshots}/${name}-${colorScheme}.png` });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
    );
    expect(found, `${name} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** The same on a phone: nothing may be wider than the screen. */
export async function inspectOnPhone(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await inspect(page, `${name}-phone`);
  const tooWide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main, main *")]
      .filter(
        (element) =>
          getComputedStyle(element).overflowX !== "visible" || element === document.documentElement,
      )
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth && element.querySelector("table, section, form"),
      )
      .map((element) => element.className || element.tagName),
  );
  expect(tooWide, `${name} is wider than a phone`).toEqual([]);
  if (before) await page.setViewportSize(before);
}
