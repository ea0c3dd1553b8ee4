import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { runWrite } from "@backroom/api";
import { testConfig } from "@backroom/api/testing";
import { createUser } from "@backroom/api/users";
import { createDatabase } from "@backroom/db";
import { seedDefaults } from "@backroom/db/defaults";
import { ensureEmbedded } from "@backroom/db/embedded";
import { migrate } from "@backroom/db/migrate";
import { fillShop, type ShopSize } from "@backroom/db/testing";
import { connect } from "./client";
import { cpuMilliseconds, postgresCpuMilliseconds, startServer } from "./server";

const owner = { email: "bench@example.com", password: "supersecret", role: "admin" as const };
const dataDir = resolve(import.meta.dirname, "../../.backroom/bench-large");
/** A shop is made once, and again when the generator has changed. */
const generator = createHash("sha256")
  .update(readFileSync(resolve(import.meta.dirname, "../../packages/db/src/testing/large-shop.ts")))
  .digest("hex");

/** A running server on a generated shop. */
export interface BenchShop {
  name: string;
  size: ShopSize;
  address: string;
  token: string;
  /** One product with 2,500 variants, made through the API. */
  manyVariants: { id: string; variantIds: string[] };
  /** Processor time so far of this shop's server and of Postgres, which serves one shop at a time. */
  cpuMilliseconds(): number;
  stop(): Promise<void>;
}

/** Opens a generated shop, and makes it where it is missing. */
export async function openShop(name: string, size: ShopSize): Promise<BenchShop> {
  mkdirSync(dataDir, { recursive: true });
  const postgres = await ensureEmbedded({
    dataDir,
    database: name,
    onProgress: (line) => console.error(line),
    settings: {
      shared_buffers: "1GB",
      max_wal_size: "4GB",
      maintenance_work_mem: "512MB",
      synchronous_commit: "off",
    },
  });
  const database = createDatabase(postgres.url, { max: 2 });
  await migrate(postgres.url);
  const { rows } = await database.pool.query<{ made_by: string | null }>(
    "select shobj_description(oid, 'pg_database') as made_by from pg_database where datname = current_database()",
  );
  if (rows[0]?.made_by !== generator) {
    console.error(`Making ${name}: ${size.products} products`);
    await database.pool.query("drop schema public cascade; create schema public");
    await migrate(postgres.url);
    await seedDefaults(database.db);
    const client = await database.pool.connect();
    await fillShop(client, size, (text) => console.error(`  ${/into (\w+)/.exec(text)?.[1]}`));
    client.release();
    await runWrite(
      { db: database.db, config: testConfig(postgres.url), actor: { type: "system", id: null } },
      (ctx) => createUser(ctx, owner),
    );
  }
  const server = await startServer(postgres.url);
  const anonymous = connect(server.address, 1);
  const { access_token } = await anonymous.api("POST", "/admin/auth/token", {
    email: owner.email,
    password: owner.password,
  });
  await anonymous.close();
  if (rows[0]?.made_by !== generator) {
    await makeManyVariants(server.address, access_token);
    await database.pool.query("vacuum analyze");
    await database.pool.query(`comment on database "${name}" is '${generator}'`);
  }
  const { rows: variants } = await database.pool.query<{ product_id: string; id: string }>(
    `select v.product_id, v.id from product_variant v join product p on p.id = v.product_id
     where p.handle = $1 order by v.variant_rank`,
    [handle],
  );
  return {
    name,
    size,
    address: server.address,
    token: access_token,
    manyVariants: { id: variants[0]?.product_id ?? "", variantIds: variants.map(({ id }) => id) },
    cpuMilliseconds: () => cpuMilliseconds(server.pid) + postgresCpuMilliseconds(dataDir),
    stop: async () => {
      await server.stop();
      await database.close();
      await postgres.stop();
    },
  };
}

const handle = "many-variants";

async function makeManyVariants(address: string, token: string): Promise<void> {
  const client = connect(address, 1, token);
  await client.api("POST", "/admin/products", {
    title: "Many variants",
    handle,
    options: [{ title: "Number" }],
    variants: Array.from({ length: 2_500 }, (_, index) => ({
      title: `Variant ${index}`,
      sku: `MANY-${index}`,
      manage_inventory: false,
      options: [{ value: String(index) }],
      prices: ["usd", "eur", "gbp"].map((currency_code) => ({ currency_code, amount: 1000 + index })),
    })),
  });
  await client.close();
}
