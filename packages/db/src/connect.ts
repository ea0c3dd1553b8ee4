import pg from "pg";

/**
 * One connection of its own, for work outside the pool. When it cannot be made, the error is one line that says
 * where the database was looked for and what is wrong; it never holds the password.
 */
export const connect = async (connectionString: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // A connection that breaks later fails the next statement; without a listener it would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    throw new Error(`Cannot connect to Postgres at ${placeOf(client)}: ${reasonOf(cause)}`, { cause });
  }
};

const placeOf = ({ host, port, database = "" }: pg.Client): string => `${host}:${port}/${database}`;

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  if (code === "ECONNREFUSED")
    return "nothing listens there. Is Postgres running, and is DATABASE_URL right?";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "no such host. Is DATABASE_URL right?";
  return error.message.trim() || String(code);
};
