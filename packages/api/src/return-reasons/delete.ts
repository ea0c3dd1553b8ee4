import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { deleteWithChildren, lockReturnReason } from "./store";

/** Softly deletes the reason and those below it; returns keep showing them. @throws Refusal not_found */
export async function deleteReturnReason({ tx, emit, now }: Write, id: string): Promise<void> {
  await lockReturnReason(tx, id);
  const children = await deleteWithChildren(tx, id, now.toISOString());
  for (const resource_id of [id, ...children]) {
    emit({ name: "return_reason.deleted", resource_type: "return_reason", resource_id });
  }
}

export const remove = operation
  .meta({
    route: "DELETE /admin/return-reasons/{id}",
    can: "orders:write",
    tag: "Return Reasons",
    summary: "Delete a return reason",
    description: "The reasons below it go with it; returns that name one of them still show it.",
    refuses: { not_found: "No return reason has this id." },
    example: { id: "rr_01JD0000000000000000000000" },
    version: "return_reason",
  })
  .input(byId)
  .output(answer(deletedSchema("return_reason")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteReturnReason(ctx, id);
      return deletedAnswer(id, "return_reason");
    }),
  );
