import type { Write } from "../core/context";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { changeVariants } from "./change-variants";
import { combinationOf, loadOptions, loadValues, lockVariant, requireFree, valuesOf } from "./family";
import { changedProductView, pricedProductView } from "./priced-view";
import { type UpdateVariantInput, updateVariantInput } from "./schema";
import { lockProduct, touchProduct } from "./store";

/** Sets what is sent. The others' values are looked at only when its own change. */
async function updateVariantOf(ctx: Write, given: UpdateVariantInput): Promise<void> {
  const { tx } = ctx;
  const { id, variant_id, ...input } = given;
  await lockProduct(tx, id);
  const variant = await lockVariant(tx, id, variant_id);
  const values = { before: new Map<string, string>(), given: new Map<string, string>() };
  if (input.options) {
    const options = await loadOptions(tx, id);
    const others = await loadValues(tx, id);
    values.given = valuesOf(input.options, options, "options", "not_found");
    values.before = others.get(variant_id) ?? values.before;
    others.delete(variant_id);
    const after = new Map([...values.before, ...values.given]);
    requireFree(combinationOf(after, options, "options"), others, options);
  }
  await changeVariants(ctx, [{ variant, input, pricesPath: "prices", values }]);
  await touchProduct(tx, id);
}

export const updateVariant = operation
  .meta({
    route: "POST /admin/products/{id}/variants/{variant_id}",
    can: "products:write",
    tag: "Products",
    summary: "Update a variant of a product",
    description:
      "What is not sent stays; null clears. `prices` are all default prices: one with an `id`, or of the same region, currency and quantities, keeps its row. Prices of price lists stay. The answer is the whole product, unless `fields` and `expand` ask for less.",
    refuses: {
      invalid_data: "Another variant has the same values.",
      not_found:
        "No product has this id, it has no such variant, or an option, price or region is not there.",
      duplicate_error: "The sku, barcode, ean or upc is taken.",
    },
    example: {
      id: "prod_01JD0000000000000000000000",
      variant_id: "variant_01JD0000000000000000000000",
      title: "Small",
      prices: [{ currency_code: "usd", amount: 1850 }],
    },
    version: "product",
  })
  .input(updateVariantInput)
  .output(envelope("product", pricedProductView.schema))
  .mutation(
    write(async (ctx, { fields, expand, ...input }) => {
      await updateVariantOf(ctx, input);
      return { product: await show(ctx.tx, changedProductView, input.id, { fields, expand }) };
    }),
  );
