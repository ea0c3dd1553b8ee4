import { query } from "@backroom/db";
import type { Write } from "../core/context";
import { invalidField } from "../core/errors";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import {
  answerOf,
  type BulkAnswer,
  bulkAnswer,
  changeOf,
  type ProductsBulkInput,
  productsBulkInput,
} from "./bulk-schema";
import { changeProducts, type EditedProduct, lockProducts } from "./change-products";
import { variantDeletion } from "./delete-variants";

/** Changes or deletes up to a thousand products: all, or none. */
export async function bulkEditProducts(ctx: Write, input: ProductsBulkInput): Promise<BulkAnswer> {
  const { ids, delete: isDeletion, ...edit } = input;
  const [other] = Object.keys(edit);
  if (isDeletion && other !== undefined) throw invalidField("delete", `must stand alone, without ${other}`);
  if (!isDeletion && other === undefined) throw invalidField("ids", "come with nothing to change");
  const products = await lockProducts(ctx.tx, ids);
  if (isDeletion) await deleteProducts(ctx, products);
  const changes = isDeletion
    ? products.map((product) => changeOf("product", product, "deleted", false, true))
    : await changeProducts(ctx, products, edit);
  return answerOf(products.length, changes);
}

/** As `deleteProduct` does with one. */
async function deleteProducts({ tx, emit, now }: Write, products: readonly EditedProduct[]): Promise<void> {
  const ids = products.map(({ id }) => id);
  await query(
    tx,
    `${variantDeletion("product_id = any($1)")} update product set deleted_at = $2 where id = any($1)`,
    [ids, now.toISOString()],
  );
  for (const id of ids) emit({ name: "product.deleted", resource_type: "product", resource_id: id });
}

export const bulk = operation
  .meta({
    route: "POST /admin/products/bulk",
    can: "products:write",
    tag: "Products",
    summary: "Change or delete many products at once",
    description:
      "The same edit for up to 1,000 products: all of them, or none. The answer lists what changed; with `Dry-Run: true` what would change. Deleting takes variants and their prices along.",
    refuses: {
      invalid_data:
        "There is nothing to change, `delete` does not stand alone, a tag or channel is both added and removed, or a sales channel is unknown.",
      not_found: "A product or the collection does not exist.",
    },
    example: {
      ids: ["prod_01JD0000000000000000000000"],
      status: "proposed",
      add_tags: ["outlet"],
      remove_tags: ["new"],
    },
    own: true,
  })
  .input(productsBulkInput)
  .output(answer(bulkAnswer))
  .mutation(write(bulkEditProducts));
