import { describe, expect, it } from "vitest";
import { ownPath } from "@/server/own-path";

describe("where sign-in leads back to", () => {
  it.each(["/", "/orders", "/orders/order_1?tab=notes#last", "/products?q=a%20b", "/search?to=//x.example"])(
    "%s, which is ours",
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  it.each([
    "https://elsewhere.example",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "/\n/elsewhere.example",
    "/\r\\elsewhere.example",
    "/.//elsewhere.example",
    "/x/..//elsewhere.example",
    "javascript:alert(1)",
    "orders",
    "",
    undefined,
    ["/orders", "/products"],
  ])("not %j", (given) => {
    expect(ownPath(given)).toBe("/");
  });
});
