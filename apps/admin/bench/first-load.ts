import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import type { SignedInState } from "./browser";

export interface FirstLoad {
  /** Bytes of all scripts that the page downloads until the network is quiet, each compressed by gzip. */
  scriptBytes: number;
  /** Largest contentful paint, in milliseconds since the navigation began. */
  paintMs: number;
  scripts: readonly { url: string; bytes: number }[];
}

interface FirstLoadOptions {
  browser: Browser;
  baseURL: string;
  state: SignedInState | undefined;
}

/** Opens a page in a browser that has never been here. */
export async function firstLoad(
  path: string,
  { browser, baseURL, state }: FirstLoadOptions,
): Promise<FirstLoad> {
  const context = await browser.newContext({
    baseURL,
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
    ...(state ? { storageState: state } : {}),
  });
  const page = await context.newPage();
  const scripts: Promise<{ url: string; bytes: number }>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    scripts.push(response.body().then((body) => ({ url: response.url(), bytes: gzipSync(body).length })));
  });
  await page.goto(path, { waitUntil: "networkidle" });
  const sizes = await Promise.all(scripts);
  const paintMs = await largestPaint(page);
  await context.close();
  return { scriptBytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0), paintMs, scripts: sizes };
}

const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe(
          {
            type: "largest-contentful-paint",
            buffered: true,
          },
        );
      }),
  );
