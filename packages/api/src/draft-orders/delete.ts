import { query } from "@backroom/db";
import type { Write } from "../core/context";
import { Refusal } from "../core/errors";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { lockDraft } from "./store";

/** Removes the draft; its cart stays, as in v1. An unknown id is no error (spec/orders.md §7.6). */
export async function deleteDraftOrder({ tx, emit }: Write, id: string): Promise<void> {
  try {
    await lockDraft(tx, id, "delete");
  } catch (error) {
    if (error instanceof Refusal && error.kind === "not_found") return;
    throw error;
  }
  await query(tx, "delete from draft_order where id = $1", [id]);
  emit({ name: "draft_order.deleted", resource_type: "draft_order", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/draft-orders/{id}",
    can: "draft_orders:write",
    tag: "Draft Orders",
    summary: "Delete a draft order",
    description: "An unknown id is no error.",
    refuses: { not_allowed: "The draft order is completed." },
    example: { id: "dorder_01JD0000000000000000000000" },
    version: "draft_order",
  })
  .input(byId)
  .output(answer(deletedSchema("draft-order")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteDraftOrder(ctx, id);
      return deletedAnswer(id, "draft-order");
    }),
  );
