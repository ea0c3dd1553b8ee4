import { newId } from "@backroom/db";
import type { Write } from "../core/context";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type CreateReturnReasonInput, createReturnReasonInput } from "./schema";
import { lockParent } from "./store";
import { returnReasonView } from "./view";

/** @returns the id of the new reason. */
export async function createReturnReason(
  { tx, emit }: Write,
  { metadata, ...columns }: CreateReturnReasonInput,
): Promise<string> {
  if (columns.parent_return_reason_id) await lockParent(tx, columns.parent_return_reason_id);
  const id = newId("rr");
  await tx
    .insertInto("return_reason")
    .values({ id, ...columns, metadata: metadata ?? null })
    .execute();
  emit({ name: "return_reason.created", resource_type: "return_reason", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/return-reasons",
    can: "orders:write",
    tag: "Return Reasons",
    summary: "Create a return reason",
    description: "Below another one, which then groups reasons, or on its own.",
    refuses: {
      invalid_data: "The parent has a parent itself.",
      not_found: "The parent does not exist.",
      duplicate_error: "Another reason has this value.",
    },
    example: { value: "wrong_size", label: "Wrong size", description: "Too small or too large" },
  })
  .input(createReturnReasonInput)
  .output(envelope("return_reason", returnReasonView.schema))
  .mutation(
    write(async (ctx, input) => ({
      return_reason: await show(ctx.tx, returnReasonView, await createReturnReason(ctx, input)),
    })),
  );
