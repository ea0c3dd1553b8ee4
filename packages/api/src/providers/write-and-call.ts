import { type Executor, inTransaction } from "@backroom/db";
import type { Write } from "../core/context";
import type { Refusal } from "../core/errors";
import { keepAnswer } from "../core/idempotency";
import type { OperationContext } from "../core/trpc";
import { claimOf, write } from "../core/write";
import type { CallingWrite } from "./call";
import { completeCall } from "./complete-call";

/** What the first transaction leaves: the answer, or the calls that are still to be made. */
type Stage<R, O> = { answer: O } | { unfinished: { result: R; calls: string[] } };

/**
 * Like `write`, for use cases that ask providers. `change` records the calls; they are made once it is saved, and
 * `show` reads the answer after that. With local providers all of it is one transaction.
 *
 * Under an idempotency key a repetition first completes what the one before left open.
 * @param show `result` is what `change` returned; it travels as JSON
 */
export function writeAndCall<I, R, O extends object>(
  change: (ctx: CallingWrite, input: I) => Promise<R>,
  show: (executor: Executor, result: R, input: I) => Promise<O>,
) {
  const record = write(async (ctx: Write, input: I): Promise<Stage<R, O>> => {
    const calling: CallingWrite = { ...ctx, calls: [] };
    const result = await change(calling, input);
    const { calls } = calling;
    return calls.length > 0
      ? { unfinished: { result, calls } }
      : { answer: await show(ctx.tx, result, input) };
  });
  return async ({ ctx, input }: { ctx: OperationContext; input: I }): Promise<O> => {
    const stage = await record({ ctx, input });
    // A dry run puts its events beside the stage: they belong beside the answer.
    if ("answer" in stage)
      return "dry_run" in stage ? { ...stage.answer, dry_run: stage.dry_run } : stage.answer;
    const { result, calls } = stage.unfinished;
    // Each is made, also after one that failed: they were asked for together.
    const refusals: Refusal[] = [];
    for (const id of calls) {
      const { refusal } = await completeCall(ctx, id);
      if (refusal) refusals.push(refusal);
    }
    if (refusals[0]) throw refusals[0];
    const answer = await show(ctx.db, result, input);
    const claim = claimOf(ctx, input);
    if (claim) {
      const kept: Stage<R, O> = { answer };
      await inTransaction(ctx.db, (tx) =>
        keepAnswer(tx, claim, ctx.operation.meta.status ?? 200, JSON.stringify(kept)),
      );
    }
    return answer;
  };
}
