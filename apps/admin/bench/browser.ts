import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium } from "@playwright/test";

/** Debian's browser where there is one; Playwright's own otherwise. */
export function openBrowser(): Promise<Browser> {
  const installed = [process.env.CHROMIUM_PATH, "/usr/bin/chromium"].find((path) => path && existsSync(path));
  return chromium.launch({
    ...(installed ? { executablePath: installed } : {}),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
}

export type SignedInState = Awaited<ReturnType<BrowserContext["storageState"]>>;

export const middle = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
