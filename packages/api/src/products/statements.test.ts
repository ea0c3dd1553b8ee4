import { afterAll, beforeAll, expect, it } from "vitest";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { countingDatabase } from "../testing/statements";
import { makeProduct, uniqueWord } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

/** The statements of one call. */
async function statementsOf(call: (api: TestApi["api"]) => Promise<unknown>): Promise<number> {
  const { db, count } = countingDatabase(t.db);
  await call(callerFactory({ ...t.context("admin"), db }));
  return count();
}

const currencies = ["usd", "eur", "gbp", "dkk", "sek", "nok"];
const productOf = (variants: number) => ({
  title: uniqueWord(),
  images: [`https://img.test/${uniqueWord()}.png`],
  tags: [{ value: uniqueWord() }],
  type: { value: uniqueWord() },
  options: [{ title: "Number" }],
  variants: Array.from({ length: variants }, (_, index) => ({
    title: `Variant ${index}`,
    options: [{ value: String(index) }],
    prices: currencies.map((currency_code) => ({ currency_code, amount: index })),
  })),
});

it("creating 100 variants with 6 prices each takes as many statements as creating one", async () => {
  const small = await statementsOf((api) => api.products.create(productOf(1)));
  const large = await statementsOf((api) => api.products.create(productOf(100)));
  expect(large).toBe(small);
  expect(small).toBeLessThan(55);
});

it("lists take a statement for the page and one per relation, however many rows they show", async () => {
  for (let index = 0; index < 12; index += 1) await makeProduct(t);
  const few = await statementsOf((api) => api.products.list({ limit: 2 }));
  const many = await statementsOf((api) => api.products.list({ limit: 50 }));
  expect(many).toBeLessThanOrEqual(13);
  expect(few).toBeLessThanOrEqual(many);
  expect(await statementsOf((api) => api.products.list({ fields: "id,title", expand: "" }))).toBe(1);
});

it("deleting takes the same statements for any number of variants", async () => {
  const [one, many] = await Promise.all([1, 40].map((count) => t.api.products.create(productOf(count))));
  const few = await statementsOf((api) => api.products.delete({ id: one?.product.id ?? "" }));
  expect(await statementsOf((api) => api.products.delete({ id: many?.product.id ?? "" }))).toBe(few);
});

const listed = (product: { variants?: { id: string }[] | undefined }, amount: number, from = 0) =>
  (product.variants ?? []).slice(from).map(({ id }) => ({
    id,
    weight: amount,
    prices: currencies.slice(1).map((currency_code) => ({ currency_code, amount })),
  }));

it("updating, adding and deleting variants of a product takes the same statements for any number", async () => {
  const counts: number[] = [];
  for (const count of [4, 80]) {
    const { product } = await t.api.products.create(productOf(count));
    const option_id = product.options?.[0]?.id ?? "";
    const added = Array.from({ length: count }, (_, index) => ({
      title: "more",
      options: [{ option_id, value: `more ${index}` }],
      prices: [{ currency_code: "usd", amount: 1 }],
    }));
    const variants = [...listed(product, 5, count / 2), ...added];
    counts.push(await statementsOf((api) => api.products.update({ id: product.id, variants })));
  }
  expect(counts[1]).toBe(counts[0]);
});

it("a product has 2,500 variants, and is edited within seconds", async () => {
  const { product } = await t.api.products.create(productOf(2_500));
  const [variant] = product.variants ?? [];
  const { id } = product;
  const timed = async (call: () => Promise<unknown>) => {
    const start = performance.now();
    await call();
    return performance.now() - start;
  };
  const all = await timed(() => t.api.products.update({ id, variants: listed(product, 9) }));
  const one = await timed(() =>
    t.api.products.updateVariant({ id, variant_id: variant?.id ?? "", title: "first", prices: [] }),
  );
  // Far above what it takes, so that a busy machine does not fail it; a query per row would take longer.
  expect(all).toBeLessThan(10_000);
  expect(one).toBeLessThan(3_000);
  const full = { id, title: "one more", options: [], prices: [] };
  expect((await refusalOf(t.api.products.createVariant(full))).message).toContain("at most 2500 variants");
}, 60_000);
