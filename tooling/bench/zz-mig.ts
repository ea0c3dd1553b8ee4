import { readFileSync } from "node:fs";
import { migrate } from "@backroom/db/migrate";

const url = readFileSync("/tmp/orders.url", "utf8").trim();
for (const name of ["bench_orders_small", "bench_orders"]) {
  const t = Date.now();
  await migrate(url.replace(/bench_orders/, name));
  console.log(name, Date.now() - t);
}
process.exit(0);
