import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { findAndLockGiftCard } from "./store";

/** Softly deletes; orders that were paid with it still show it. An unknown id is no error. */
export async function deleteGiftCard({ tx, emit, now }: Write, id: string): Promise<void> {
  if (!(await findAndLockGiftCard(tx, id))) return;
  await tx.updateTable("gift_card").set({ deleted_at: now.toISOString() }).where("id", "=", id).execute();
  emit({ name: "gift_card.deleted", resource_type: "gift_card", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/gift-cards/{id}",
    can: "gift_cards:write",
    tag: "Gift Cards",
    summary: "Delete a gift card",
    description: "What is left on it is lost. Deleting what is not there is no error.",
    example: { id: "gift_01JD0000000000000000000000" },
    version: "gift_card",
  })
  .input(byId)
  .output(answer(deletedSchema("gift-card")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteGiftCard(ctx, id);
      return deletedAnswer(id, "gift-card");
    }),
  );
