import { connect } from "../connect";
import { ensureTemplate } from "./template";
import { dropLeftovers } from "./test-database";
import { serverUrlVariable, startTestServer } from "./test-server";

/**
 * For `globalSetup` in a vitest.config.ts: starts the database server once, prepares the template, and hands the
 * address to the workers. Several packages tested at once share one server; the last to finish stops it.
 */
export default async function setUpDatabase(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const client = await connect(server.url);
  try {
    await ensureTemplate(client, server.url);
  } finally {
    await client.end();
  }
  await dropLeftovers(server.url);
  const before = process.env[serverUrlVariable];
  process.env[serverUrlVariable] = server.url;
  return async () => {
    if (before === undefined) delete process.env[serverUrlVariable];
    await server.stop();
  };
}
