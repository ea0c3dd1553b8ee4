import { rankCategories } from "@backroom/domain";
import type { Write } from "../core/context";
import { notAllowed } from "../core/errors";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { childrenOf, findAndLockCategory, holdTree, placeCategories } from "./store";

/** For good; its siblings close up and its products lose the link. An unknown id is no error (catalog.md §1.9). */
export async function deleteCategory({ tx, emit }: Write, id: string): Promise<void> {
  await holdTree(tx);
  const category = await findAndLockCategory(tx, id);
  if (!category) return;
  const children = await childrenOf(tx, id);
  if (children.length > 0) {
    throw notAllowed(`Category ${id} has ${children.length} categories below it: move or delete them first`);
  }
  const { parent_category_id } = category;
  const siblings = rankCategories(await childrenOf(tx, parent_category_id), { type: "remove", id });
  await tx.deleteFrom("product_category").where("id", "=", id).execute();
  await placeCategories(
    tx,
    siblings.map((place) => ({ ...place, parent_category_id })),
  );
  emit({ name: "product-category.deleted", resource_type: "product-category", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/product-categories/{id}",
    can: "products:write",
    tag: "Product Categories",
    summary: "Delete a product category",
    description: "Its products stay and lose the link. Deleting what is not there is no error.",
    refuses: { not_allowed: "There are categories below it." },
    example: { id: "pcat_01JD0000000000000000000000" },
    version: "product_category",
  })
  .input(byId)
  .output(answer(deletedSchema("product-category")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteCategory(ctx, id);
      return deletedAnswer(id, "product-category");
    }),
  );
