import { createDatabase } from "@backroom/db";
import { seedDefaults } from "@backroom/db/defaults";
import { ensureEmbedded } from "@backroom/db/embedded";
import { migrate } from "@backroom/db/migrate";
import { fillOrders, fillShop } from "@backroom/db/testing";

const [name, orders, customers, products] = process.argv.slice(2);
const postgres = await ensureEmbedded({
  dataDir: "/work/main/.backroom/bench-large",
  database: name,
  settings: {
    shared_buffers: "1GB",
    max_wal_size: "4GB",
    maintenance_work_mem: "512MB",
    synchronous_commit: "off",
  },
});
console.log(postgres.url);
const database = createDatabase(postgres.url, { max: 2 });
await database.pool.query("drop schema public cascade; create schema public");
await migrate(postgres.url);
await seedDefaults(database.db);
const client = await database.pool.connect();
const t0 = Date.now();
const log = (text: string) =>
  console.log(Math.round((Date.now() - t0) / 1000), text.slice(0, 90).replace(/\s+/g, " "));
await fillShop(client, { products: +products, listed: 50 });
await fillOrders(client as never, { orders: +orders, customers: +customers, products: +products }, log);
log("done");
if (process.env.KEEP) {
  console.log("keeping");
  await new Promise(() => setInterval(() => 0, 1e6));
}
client.release();
await database.close();
await postgres.stop();
process.exit(0);
