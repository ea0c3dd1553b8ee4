import type { Write } from "../core/context";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import {
  deletedPrices,
  deletePricesInput,
  deleteProductsPricesInput,
  productOfPriceList,
  variantOfPriceList,
} from "./schema";
import { deletePricesWhere, lockPriceList, touchPriceList } from "./store";

/** @returns ids of the prices that the list lost. */
async function deletePricesOf(
  { tx, emit }: Write,
  id: string,
  which: string,
  ids: readonly string[],
): Promise<string[]> {
  await lockPriceList(tx, id);
  const deleted = await deletePricesWhere(tx, id, which, ids);
  await touchPriceList(tx, id);
  emit({
    name: "price-list.updated",
    resource_type: "price-list",
    resource_id: id,
    data: { fields: ["prices"], deleted_price_ids: deleted },
  });
  return deleted;
}

const ofProducts = "p.variant_id in (select id from product_variant where product_id = any($2))";

const deletedAnswer = (ids: string[]) => ({ ids, object: "money-amount", deleted: true }) as const;
const meta = {
  can: "products:write",
  tag: "Price Lists",
  refuses: { not_found: "No price list has this id." },
  version: "price_list",
} as const;
const id = "pl_01JD0000000000000000000000";
const product_id = "prod_01JD0000000000000000000000";

export const deletePrices = operation
  .meta({
    ...meta,
    route: "DELETE /admin/price-lists/{id}/prices/batch",
    summary: "Delete prices of a price list",
    description: "Ids of prices that are not in the list are ignored; the answer repeats what was sent.",
    example: { id, price_ids: ["ma_01JD0000000000000000000000"] },
  })
  .input(deletePricesInput)
  .output(answer(deletedPrices))
  .mutation(
    write(async (ctx, input) => {
      await deletePricesOf(ctx, input.id, "p.id = any($2)", input.price_ids);
      return deletedAnswer(input.price_ids);
    }),
  );

export const deleteProductPrices = operation
  .meta({
    ...meta,
    route: "DELETE /admin/price-lists/{id}/products/{product_id}/prices",
    summary: "Delete the prices that a price list has for a product",
    description: "The answer has the ids of the prices that went.",
    example: { id, product_id },
  })
  .input(productOfPriceList)
  .output(answer(deletedPrices))
  .mutation(
    write(async (ctx, input) =>
      deletedAnswer(await deletePricesOf(ctx, input.id, ofProducts, [input.product_id])),
    ),
  );

export const deleteProductsPrices = operation
  .meta({
    ...meta,
    route: "DELETE /admin/price-lists/{id}/products/prices/batch",
    summary: "Delete the prices that a price list has for several products",
    description: "The answer has the ids of the prices that went.",
    example: { id, product_ids: [product_id] },
  })
  .input(deleteProductsPricesInput)
  .output(answer(deletedPrices))
  .mutation(
    write(async (ctx, input) =>
      deletedAnswer(await deletePricesOf(ctx, input.id, ofProducts, input.product_ids)),
    ),
  );

export const deleteVariantPrices = operation
  .meta({
    ...meta,
    route: "DELETE /admin/price-lists/{id}/variants/{variant_id}/prices",
    summary: "Delete the prices that a price list has for a variant",
    description: "The answer has the ids of the prices that went.",
    example: { id, variant_id: "variant_01JD0000000000000000000000" },
  })
  .input(variantOfPriceList)
  .output(answer(deletedPrices))
  .mutation(
    write(async (ctx, input) =>
      deletedAnswer(await deletePricesOf(ctx, input.id, "p.variant_id = any($2)", [input.variant_id])),
    ),
  );
