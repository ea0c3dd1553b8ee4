import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { lockCollection, releaseProducts } from "./store";

/** Softly deletes; its products are in no collection then (Q13). @throws Refusal not_found (catalog.md §1.9) */
export async function deleteCollection({ tx, emit, now }: Write, id: string): Promise<void> {
  await lockCollection(tx, id, "deletion");
  await releaseProducts(tx, id, null);
  await tx
    .updateTable("product_collection")
    .set({ deleted_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  emit({ name: "product-collection.deleted", resource_type: "product-collection", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/collections/{id}",
    can: "products:write",
    tag: "Product Collections",
    summary: "Delete a collection",
    description: "Its products stay, in no collection.",
    refuses: { not_found: "No collection has this id." },
    example: { id: "pcol_01JD0000000000000000000000" },
    version: "product_collection",
  })
  .input(byId)
  .output(answer(deletedSchema("product-collection")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteCollection(ctx, id);
      return deletedAnswer(id, "product-collection");
    }),
  );
