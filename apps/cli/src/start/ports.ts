import { createServer } from "node:net";
import { Failure } from "../failure";

export interface WantedPort {
  /** The setting that chooses it. */
  setting: "PORT" | "ADMIN_PORT";
  port: number;
}

/** @throws Failure naming the first port that something else listens on. */
export async function requireFreePorts(host: string, wanted: readonly WantedPort[]): Promise<void> {
  const [first, second] = wanted;
  if (first && second && first.port === second.port && first.port !== 0) {
    throw new Failure(`PORT and ADMIN_PORT are both ${first.port}: give each its own.`);
  }
  for (const { setting, port } of wanted) {
    const refusal = await tryListen(host, port);
    if (refusal === undefined) continue;
    throw new Failure(
      refusal === "EADDRINUSE"
        ? `Port ${port} is in use by another program. Stop it, or choose another with ${setting}.`
        : `Port ${port} of ${host} cannot be opened (${refusal}). Choose another with ${setting}.`,
    );
  }
}

/** @returns the code of the error, or undefined when the port is free. */
const tryListen = (host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
