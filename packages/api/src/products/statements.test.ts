import { afterAll, beforeAll, expect, it } from "vitest";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
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
