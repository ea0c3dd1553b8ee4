import { ensureEmbedded } from "./index";

// A program that uses the embedded database, for the tests that interrupt or kill one. Prints its address as JSON.
const [dataDir = "", port = "0"] = process.argv.slice(2);
process.stdout.write("started\n");
const server = await ensureEmbedded({ dataDir, port: Number(port), settings: { fsync: "off" } });
process.stdout.write(`${JSON.stringify({ url: server.url, reused: server.reused })}\n`);
const keepAlive = setInterval(() => undefined, 1_000);
process.on("SIGINT", async () => {
  await server.stop();
  clearInterval(keepAlive);
});
