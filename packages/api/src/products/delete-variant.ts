import { query } from "@backroom/db";
import { z } from "zod";
import type { Write } from "../core/context";
import { notFound } from "../core/errors";
import { show } from "../core/read";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { deleteVariants } from "./delete-variants";
import { changedProductView, pricedProductView } from "./priced-view";
import { variantOfProduct } from "./schema";
import { lockProduct, touchProduct } from "./store";

/** A variant that is not there is no error; one of another product is (Q28). */
async function deleteVariantOf(ctx: Write, productId: string, variantId: string): Promise<void> {
  await lockProduct(ctx.tx, productId);
  const [variant] = await query<{ product_id: string }>(
    ctx.tx,
    "select product_id from product_variant where id = $1 and deleted_at is null",
    [variantId],
  );
  if (!variant) return;
  if (variant.product_id !== productId) throw notFound("Variant", variantId);
  await deleteVariants(ctx, productId, [variantId]);
  await touchProduct(ctx.tx, productId);
}

const output = z.strictObject({
  variant_id: z.string(),
  object: z.literal("product-variant"),
  deleted: z.literal(true),
  product: pricedProductView.schema,
});

export const deleteVariant = operation
  .meta({
    route: "DELETE /admin/products/{id}/variants/{variant_id}",
    can: "products:write",
    tag: "Products",
    summary: "Delete a variant of a product",
    description: "Its prices go with it; orders keep showing it. Deleting what is not there is no error.",
    refuses: { not_found: "No product has this id, or the variant is another product's." },
    example: {
      id: "prod_01JD0000000000000000000000",
      variant_id: "variant_01JD0000000000000000000000",
    },
    version: "product",
  })
  .input(variantOfProduct)
  .output(answer(output))
  .mutation(
    write(async (ctx, { id, variant_id }) => {
      await deleteVariantOf(ctx, id, variant_id);
      const product = await show(ctx.tx, changedProductView, id);
      return { variant_id, object: "product-variant" as const, deleted: true as const, product };
    }),
  );
