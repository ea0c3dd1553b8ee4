import type { Write } from "../core/context";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type UpdateReturnReasonInput, updateReturnReasonInput } from "./schema";
import { lockReturnReason } from "./store";
import { returnReasonView } from "./view";

export async function updateReturnReason(
  { tx, emit, now }: Write,
  { id, ...change }: UpdateReturnReasonInput,
): Promise<void> {
  const reason = await lockReturnReason(tx, id);
  const columns = { ...change, metadata: mergedMetadata(reason.metadata, change.metadata) };
  await tx
    .updateTable("return_reason")
    .set({ ...columns, updated_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  emit({
    name: "return_reason.updated",
    resource_type: "return_reason",
    resource_id: id,
    data: { fields: Object.keys(change) },
    changes: changesBetween(reason, columns),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/return-reasons/{id}",
    can: "orders:write",
    tag: "Return Reasons",
    summary: "Update a return reason",
    description: "Properties left out stay as they are; a reason keeps its parent.",
    refuses: {
      not_found: "No return reason has this id.",
      duplicate_error: "Another reason has this value.",
    },
    example: { id: "rr_01JD0000000000000000000000", label: "Does not fit" },
    version: "return_reason",
  })
  .input(updateReturnReasonInput)
  .output(envelope("return_reason", returnReasonView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateReturnReason(ctx, input);
      return { return_reason: await show(ctx.tx, returnReasonView, input.id) };
    }),
  );
