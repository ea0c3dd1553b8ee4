import { query } from "@backroom/db";
import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { variantDeletion } from "./delete-variants";
import { findAndLockProduct } from "./store";

/**
 * Softly deletes the product with its variants, their prices, option values and links to inventory items (Q31); the
 * items themselves, and options and images, stay. An unknown product is no error (catalog.md §1.9).
 */
export async function deleteProduct({ tx, emit, now }: Write, id: string): Promise<void> {
  if (!(await findAndLockProduct(tx, id))) return;
  await query(tx, `${variantDeletion("product_id = $1")} update product set deleted_at = $2 where id = $1`, [
    id,
    now.toISOString(),
  ]);
  emit({ name: "product.deleted", resource_type: "product", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/products/{id}",
    can: "products:write",
    tag: "Products",
    summary: "Delete a product",
    description: "Its variants and their prices go with it. Deleting what is not there is no error.",
    example: { id: "prod_01JD0000000000000000000000" },
    version: "product",
  })
  .input(byId)
  .output(answer(deletedSchema("product")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteProduct(ctx, id);
      return deletedAnswer(id, "product");
    }),
  );
