import { query } from "@backroom/db";
import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";

/** Softly deletes, so that its code is free again; one that is not there is no error (catalog.md §1.9). */
export async function deleteDiscount({ tx, emit, now }: Write, id: string): Promise<void> {
  const deleted = await query(
    tx,
    "update discount set deleted_at = $2 where id = $1 and deleted_at is null returning id",
    [id, now.toISOString()],
  );
  if (deleted.length > 0) emit({ name: "discount.deleted", resource_type: "discount", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/discounts/{id}",
    can: "discounts:write",
    tag: "Discounts",
    summary: "Delete a discount",
    description: "Dynamic codes made from it stay, but cannot be used any more. An unknown id is no error.",
    example: { id: "disc_01JD0000000000000000000000" },
    version: "discount",
  })
  .input(byId)
  .output(answer(deletedSchema("discount")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteDiscount(ctx, id);
      return deletedAnswer(id, "discount");
    }),
  );
