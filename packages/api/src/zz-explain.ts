import { readFileSync } from "node:fs";
import { createDatabase } from "@backroom/db";
import { emailOf, idOf, searchedLastNames } from "@backroom/db/testing";
import { callerFactory } from "./root";
import { testConfig } from "./testing/index";
const url = readFileSync("/tmp/orders.url", "utf8").trim();
const [size, ...want] = process.argv.slice(2);
const wanted = want.filter((w) => w !== "-v");
const target = size === "small" ? url.replace("bench_orders", "bench_orders_small") : url;
const watched = createDatabase(target, { max: 1 });
let seen: { text: string; values: unknown[] }[] = [];
watched.pool.on("connect", (c) => {
  const run = c.query.bind(c) as any;
  c.query = ((...args: any[]) => { if (typeof args[0] === "string") seen.push({ text: args[0], values: args[1] ?? [] }); return run(...args); }) as any;
});
const id = { type: "user", id: "usr", role: "admin" } as any;
const api = callerFactory({ db: watched.db, config: testConfig(target), actor: id, permissions: undefined } as any) as any;
const n = size === "small" ? 300 : 1_000_000;
const cases: [string, any][] = [
  ["list", {}],
  ["status pending (87%)", { status: ["pending"] }], ["status archived", { status: ["archived"] }], ["status canceled", { status: ["canceled"] }], ["status requires_action (~0.01%)", { status: ["requires_action"] }],
  ["payment captured", { payment_status: ["captured"] }], ["payment awaiting", { payment_status: ["awaiting"] }], ["payment refunded", { payment_status: ["refunded"] }],
  ["fulfillment shipped", { fulfillment_status: ["shipped"] }], ["fulfillment not_fulfilled", { fulfillment_status: ["not_fulfilled"] }],
  ["two statuses", { status: ["pending", "completed"], payment_status: ["partially_refunded"] }],
  ["two rare statuses", { status: ["requires_action", "canceled"] }],
  ["none fits", { status: ["canceled"], payment_status: ["captured"] }],
  ["channel 70%", { sales_channel_id: [idOf("sc", 4)] }],
  ["customer", { customer_id: idOf("cus", 37) }],
  ["week", { created_at: { gte: "2025-03-01", lt: "2025-03-08" } }],
  ["month", { created_at: { gte: "2025-03-01", lt: "2025-04-01" } }],
  ["month+statuses", { created_at: { gte: "2025-03-01", lt: "2025-04-01" }, status: ["pending"], payment_status: ["captured"] }],
  ["year", { created_at: { gte: "2025-01-01", lt: "2026-01-01" } }],
  ["-total", { order: "-total" }], ["total", { order: "total" }], ["-total canceled", { order: "-total", status: ["canceled"] }],
  ["total > x", { total: { gt: 50000 } }],
  ["q email", { q: emailOf(43) }], ["q number", { q: String(Math.round(n * 0.77)) }], ["q name", { q: searchedLastNames[77] }], ["q SKU", { q: "SKU-77-0" }],
  ["q 2 digits", { q: "12" }], ["q 3 digits", { q: "127" }],
  ["deep", { offset: Math.min(100_000, n - 40) }], ["deep pending", { offset: Math.min(100_000, 150), status: ["pending"] }],
];
for (const [name, input] of cases) {
  if (wanted.length && !wanted.some((w) => name.includes(w))) continue;
  seen = [];
  const answer = await api.orders.list({ limit: 15, ...input }).catch((e: Error) => { console.log(name, e.message); return undefined; });
  if (!answer) continue;
  const first = seen.filter(({ text }) => /row_count|count\(\*\)/.test(text));
  for (const { text, values } of first) {
    const ex = async () => (await watched.pool.query(`explain (analyze, buffers, format json) ${text}`, values)).rows[0]["QUERY PLAN"][0];
    await ex(); const p = await ex();
    const nodes: any[] = []; const walk = (x: any) => { nodes.push(x); (x.Plans ?? []).forEach(walk); }; walk(p.Plan);
    const rows = nodes.filter((x) => x["Relation Name"] || x["Node Type"] === "Bitmap Index Scan").map((x) => `${x["Node Type"].replace("Index Only Scan", "IOS").replace(" Scan", "")}(${x["Index Name"] ?? x["Relation Name"]})=${Math.round(x["Actual Rows"] * x["Actual Loops"])}${x["Rows Removed by Filter"] ? `-${x["Rows Removed by Filter"]}` : ""}`);
    console.log(`${name.padEnd(24)} n=${String(answer.count).padStart(7)} plan ${p["Planning Time"].toFixed(2)} exec ${p["Execution Time"].toFixed(2)} ms, buffers ${p.Plan["Shared Hit Blocks"] + p.Plan["Shared Read Blocks"]}; ${rows.join(" ")}`);
    if (want.includes("-v")) console.log(text, (await watched.pool.query(`explain (analyze, buffers) ${text}`, values)).rows.map((r: any) => r["QUERY PLAN"]).join("\n"));
  }
}
await watched.close();
process.exit(0);
