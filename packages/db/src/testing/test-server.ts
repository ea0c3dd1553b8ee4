import { join } from "node:path";
import { ensureEmbedded } from "../embedded/index";
import { findPackageRoot } from "../package-root";

export interface TestServer {
  /** Address of a database to connect to for making others. */
  url: string;
  stop(): Promise<void>;
}

/** Set by the global setup for the workers it starts. */
export const serverUrlVariable = "BACKROOM_TEST_SERVER_URL";

/** Tests need no safety from a power cut, and without it they take a fraction of the time. */
const fastSettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_connections: "300",
  // Tests that make two transactions lock each other out need not wait a second for Postgres to notice.
  deadlock_timeout: "100ms",
};

/** The Postgres the tests run on: `TEST_DATABASE_URL`, the one the global setup started, or an embedded one. */
export const startTestServer = async (): Promise<TestServer> => {
  const given = process.env.TEST_DATABASE_URL || process.env[serverUrlVariable];
  if (given) return { url: given, stop: async () => undefined };
  return ensureEmbedded({
    dataDir: testDataDir(),
    database: "postgres",
    port: 54_330,
    settings: fastSettings,
  });
};

const testDataDir = (): string =>
  process.env.BACKROOM_TEST_DATA_DIR || join(findPackageRoot(), "..", "..", ".backroom", "test");
