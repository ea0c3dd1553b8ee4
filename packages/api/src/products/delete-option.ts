import { query } from "@backroom/db";
import { z } from "zod";
import type { Write } from "../core/context";
import { invalid, notFound } from "../core/errors";
import { show } from "../core/read";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { changedProductView, pricedProductView } from "./priced-view";
import { optionOfProduct } from "./schema";
import { lockProduct, touchProduct } from "./store";

/**
 * Softly deletes an option with its values. Without it variants must still be told apart, so all have to share one
 * value for it. An option that is not there is no error.
 */
async function deleteOptionOf({ tx, emit, now }: Write, productId: string, optionId: string): Promise<void> {
  await lockProduct(tx, productId);
  const [option] = await query<{ product_id: string; title: string; values: number }>(
    tx,
    `select product_id, title, (
       select count(distinct coalesce(value.value, '')) from product_variant variant
       left join product_option_value value
         on value.variant_id = variant.id and value.option_id = $1 and value.deleted_at is null
       where variant.product_id = $2 and variant.deleted_at is null
     )::int as values
     from product_option where id = $1 and deleted_at is null`,
    [optionId, productId],
  );
  if (!option) return;
  if (option.product_id !== productId) throw notFound("Product option", optionId);
  if (option.values > 1) {
    throw invalid(
      `option_id: the variants have ${option.values} different values for ${option.title}; give them all the same one before deleting it`,
    );
  }
  await query(
    tx,
    `with option_values as (
       update product_option_value set deleted_at = $2 where option_id = $1 and deleted_at is null
     )
     update product_option set deleted_at = $2 where id = $1`,
    [optionId, now.toISOString()],
  );
  await touchProduct(tx, productId);
  emit({
    name: "product.updated",
    resource_type: "product",
    resource_id: productId,
    data: { fields: ["options"] },
    changes: { [`options.${optionId}`]: { from: option.title, to: null } },
  });
}

const output = z.strictObject({
  option_id: z.string(),
  object: z.literal("option"),
  deleted: z.literal(true),
  product: pricedProductView.schema,
});

export const deleteOption = operation
  .meta({
    route: "DELETE /admin/products/{id}/options/{option_id}",
    can: "products:write",
    tag: "Products",
    summary: "Delete an option of a product",
    description: "All variants must have the same value for it. Deleting what is not there is no error.",
    refuses: {
      invalid_data: "Variants have different values for it.",
      not_found: "No product has this id, or the option is another product's.",
    },
    example: { id: "prod_01JD0000000000000000000000", option_id: "opt_01JD0000000000000000000000" },
    version: "product",
  })
  .input(optionOfProduct)
  .output(answer(output))
  .mutation(
    write(async (ctx, { id, option_id }) => {
      await deleteOptionOf(ctx, id, option_id);
      const product = await show(ctx.tx, changedProductView, id);
      return { option_id, object: "option" as const, deleted: true as const, product };
    }),
  );
