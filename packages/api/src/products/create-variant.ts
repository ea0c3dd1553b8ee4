import type { Write } from "../core/context";
import { invalid } from "../core/errors";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { combinationOf, loadOptions, loadValues, nextRank, requireFree, valuesOf } from "./family";
import { changedProductView, pricedProductView } from "./priced-view";
import { type CreateVariantInput, createVariantInput, maxVariants } from "./schema";
import { findAndLockProduct, touchProduct } from "./store";
import { createVariants } from "./sync-variants";

/** Adds a variant behind the others. Its combination of values must be free (catalog.md §2.14). */
async function addVariant(ctx: Write, { id, ...input }: CreateVariantInput): Promise<void> {
  const { tx } = ctx;
  // Whatever keeps a variant from being created is a 400 in v1 (catalog.md §2.14).
  if (!(await findAndLockProduct(tx, id))) throw invalid(`Product ${id} was not found`);
  const options = await loadOptions(tx, id);
  const others = await loadValues(tx, id);
  if (others.size >= maxVariants) throw invalid(`A product has at most ${maxVariants} variants`);
  const values = valuesOf(input.options, options, "options", "invalid_data");
  const combination = combinationOf(values, options, "options");
  requireFree(combination, others, options);
  const variant_rank = await nextRank(tx, id);
  await createVariants(ctx, { id, options }, [{ input, path: "", variant_rank, combination }]);
  await touchProduct(tx, id);
}

export const createVariant = operation
  .meta({
    route: "POST /admin/products/{id}/variants",
    can: "products:write",
    tag: "Products",
    summary: "Add a variant to a product",
    description:
      "With managed inventory an inventory item is made for it. The answer is the whole product, unless `fields` and `expand` ask for less.",
    refuses: {
      invalid_data:
        "No product has this id, a value for an option is missing, an option is not the product's, another variant has the same values, or a region or currency is unknown.",
      duplicate_error: "The sku, barcode, ean or upc is taken.",
    },
    example: {
      id: "prod_01JD0000000000000000000000",
      title: "L",
      sku: "SHIRT-L",
      options: [{ option_id: "opt_01JD0000000000000000000000", value: "L" }],
      prices: [{ currency_code: "usd", amount: 2050 }],
    },
    version: "product",
  })
  .input(createVariantInput)
  .output(envelope("product", pricedProductView.schema))
  .mutation(
    write(async (ctx, { fields, expand, ...input }) => {
      await addVariant(ctx, input);
      return { product: await show(ctx.tx, changedProductView, input.id, { fields, expand }) };
    }),
  );
