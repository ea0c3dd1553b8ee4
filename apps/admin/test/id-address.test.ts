import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { addressOfId } from "@/features/search/id-address";

const some = "01M7ZZ36GR600J845T2JB7BAZA";

it("leads from an id to the page of its record", () => {
  expect(addressOfId(` order_${some} `)).toBe(`/orders/order_${some}`);
  expect(addressOfId(`dorder_${some}`)).toBe(`/draft-orders/dorder_${some}`);
});

it("leads nowhere from what is no whole id, or of what has no page", () => {
  expect(
    [`ma_${some}`, "order_", "order", "17", "anna_01@example.com", `xorder_${some}`].map(addressOfId),
  ).toEqual(Array(6).fill(undefined));
});

it("knows pages that exist", () => {
  const ids = "order dorder ret cus cgrp disc pl prod pcol pcat sc reg pk whk".split(" ");
  for (const prefix of ids) {
    const address = addressOfId(`${prefix}_${some}`);
    const folder = address?.split("/").slice(1, -1).join("/") ?? "";
    const page = join(import.meta.dirname, "../src/app/(shop)", folder, "[id]/page.tsx");
    expect(existsSync(page), `${prefix}: ${page}`).toBe(true);
  }
});
