import { expect, it } from "vitest";
import { openTestApi } from "../testing/index";
import { makeProduct } from "./testing";

it("bench", async () => {
  const t = await openTestApi();
  for (let i = 0; i < 300; i++) {
    await makeProduct(t, { title: `Bench ${i} thing`, tags: [{ value: `a${i % 5}` }], images: [`https://x/${i}.png`, `https://x/${i}b.png`], type: { value: `t${i % 3}` },
    variants: ["S", "M", "L"].map((size) => ({ title: size, manage_inventory: i % 2 === 0, options: [{ value: size }], prices: [{ currency_code: "usd", amount: 100 }, { currency_code: "eur", amount: 100 }] })) });
  }
  const t0 = performance.now();
  const big = await t.api.products.create({ title: "big", options: [{ title: "a" }, { title: "b" }], variants: Array.from({ length: 100 }, (_, i) => ({ title: `v${i}`, sku: `sku-${i}`, options: [{ value: `x${i}` }, { value: "y" }], prices: ["usd", "eur", "gbp", "dkk", "sek", "nok"].map((currency_code) => ({ currency_code, amount: i })) })) });
  console.log("create 100x6", performance.now() - t0, big.product.variants?.length);
  await t.api.products.delete({ id: big.product.id });
  await import("@backroom/db").then(({ query }) => query(t.db, "analyze"));
  const measure = async (name: string, input: object, n: number) => {
    const run = async () => { while (left-- > 0) await t.api.products.list(input); };
    let left = 200;
    await Promise.all(Array.from({ length: 8 }, run));
    left = n;
    const start = performance.now();
    const cpu = process.cpuUsage();
    await Promise.all(Array.from({ length: 8 }, run));
    const s = (performance.now() - start) / 1000;
    const used = process.cpuUsage(cpu);
    console.log(name, Math.round(n / s), "/s", "node cpu ms/req", ((used.user + used.system) / 1000 / n).toFixed(3));
  };
  await measure("list default", { limit: 15 }, 1500);
  await measure("list bare", { limit: 15, fields: "id,title", expand: "" }, 6000);
  await measure("list q", { limit: 15, q: "thing" }, 500);
  const r = await t.api.products.list({ limit: 15 });
  console.log(JSON.stringify(r).length);
  expect(1).toBe(1);
  await t.close();
}, 120000);
