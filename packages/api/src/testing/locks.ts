import { query } from "@backroom/db";
import { expect } from "vitest";
import type { Actor, Write } from "../core/context";
import { runWrite } from "../core/write";
import type { TestApi } from "./index";

const system: Actor = { type: "system", id: null };

/**
 * For tests of two at once, always in the same order: the first has done its work but not ended yet when the second
 * begins, and ends when the second waits for it.
 * @returns what became of the second
 */
export async function whileOpen<T>(
  { db, config }: Pick<TestApi, "db" | "config">,
  first: (ctx: Write) => Promise<unknown>,
  second: () => Promise<T>,
): Promise<PromiseSettledResult<T>> {
  const outcome = await runWrite({ db, config, actor: system }, async (ctx) => {
    await first(ctx);
    const settled = Promise.allSettled([second()]);
    const waiting =
      "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    await expect.poll(() => query(db, waiting)).toHaveLength(1);
    // In an object, because a promise returned would be waited for in here.
    return { settled };
  });
  const [result] = await outcome.settled;
  if (!result) throw new Error("One promise has one result");
  return result;
}
