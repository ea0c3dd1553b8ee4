import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const screenshots = "test-results/screenshots";
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/**
 * A picture of the page in both themes, and not one accessibility violation in either. The themes differ in colours
 * alone, so in the dark one only the rules about colours are asked again.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
    await animationsEnded(page);
    await page.screenshot({ path: `${screenshots}/${name}-${colorScheme}.png` });
    const axe = new AxeBuilder({ page });
    if (colorScheme === "dark") axe.withRules(["color-contrast", "link-in-text-block"]);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
    );
    expect.soft(found, `${name} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** The same on a phone: nothing may be wider than the screen. */
export async function inspectOnPhone(page: Page, name: string): Promise<void> {
  await page.setViewportSize(phone);
  await inspect(page, `${name}-phone`);
  expect.soft(await widerThanPhone(page), `${name} is wider than a phone`).toEqual([]);
  await page.setViewportSize(desk);
}

/**
 * Colours fade from one theme to the other; contrast is measured when they have. One that is taken back meanwhile
 * counts as finished; one without end is not waited for.
 */
const animationsEnded = (page: Page) =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map((animation) => animation.finished),
    ),
  );

const widerThanPhone = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main, main *")]
      .filter(
        (element) =>
          getComputedStyle(element).overflowX !== "visible" || element === document.documentElement,
      )
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth && element.querySelector("table, section, form"),
      )
      // What is wide by its nature, such as a grid of cells, is pushed sideways on its own, by keyboard too.
      .filter((element) => element.getAttribute("tabindex") !== "0")
      .map((element) => element.className || element.tagName),
  );
