import type { Database } from "@backroom/db";

/** The same database, counting the statements that run on it: their number must not depend on that of the rows. */
export function countingDatabase(db: Database): { db: Database; count: () => number } {
  let statements = 0;
  const counted = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      statements += 1;
      return result;
    },
  });
  return { db: counted, count: () => statements };
}
