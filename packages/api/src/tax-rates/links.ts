import type { Write } from "../core/context";
import { show } from "../core/read";
import type { SelectionInput } from "../core/selection";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { rateOptionsInput, rateProductsInput, rateTypesInput, selectionIn } from "./schema";
import { type LinkName, link, lockTaxRate, requireOptionsOfRegion, touchTaxRate, unlink } from "./store";
import { taxRateView } from "./view";

/** What a rate is linked to, a kind at a time. */

const id = "txr_01JD0000000000000000000000";

const changed = (rateId: string, name: LinkName, change: Record<string, string[]>) => ({
  name: "tax_rate.updated",
  resource_type: "tax_rate",
  resource_id: rateId,
  data: { fields: [name], ...change },
});

async function add(ctx: Write, rateId: string, name: LinkName, ids: string[], selection: SelectionInput) {
  await lockTaxRate(ctx.tx, rateId);
  await link(ctx.tx, rateId, name, ids);
  if (name === "shipping_options") await requireOptionsOfRegion(ctx.tx, rateId);
  await touchTaxRate(ctx.tx, rateId);
  ctx.emit(changed(rateId, name, { added: ids }));
  return { tax_rate: await show(ctx.tx, taxRateView, rateId, selection) };
}

async function take(ctx: Write, rateId: string, name: LinkName, ids: string[], selection: SelectionInput) {
  await lockTaxRate(ctx.tx, rateId);
  await unlink(ctx.tx, rateId, name, ids);
  await touchTaxRate(ctx.tx, rateId);
  ctx.emit(changed(rateId, name, { removed: ids }));
  return { tax_rate: await show(ctx.tx, taxRateView, rateId, selection) };
}

export const addProducts = operation
  .meta({
    route: "POST /admin/tax-rates/{id}/products/batch",
    can: "regions:write",
    tag: "Tax Rates",
    summary: "Tax products at a rate",
    description: "Those it applies to already stay.",
    refuses: {
      not_found: "The rate or one of the products does not exist.",
    },
    example: { id, products: ["prod_01JD0000000000000000000000"] },
    version: "tax_rate",
  })
  .input(rateProductsInput)
  .output(envelope("tax_rate", taxRateView.schema))
  .mutation(write((ctx, input) => add(ctx, input.id, "products", input.products, selectionIn(input))));

export const removeProducts = operation
  .meta({
    route: "DELETE /admin/tax-rates/{id}/products/batch",
    can: "regions:write",
    tag: "Tax Rates",
    summary: "Take a rate off products",
    description: "Those it does not apply to, or that do not exist, are no error.",
    refuses: { not_found: "No tax rate has this id." },
    example: { id, products: ["prod_01JD0000000000000000000000"] },
    version: "tax_rate",
  })
  .input(rateProductsInput)
  .output(envelope("tax_rate", taxRateView.schema))
  .mutation(write((ctx, input) => take(ctx, input.id, "products", input.products, selectionIn(input))));

export const addProductTypes = operation
  .meta({
    route: "POST /admin/tax-rates/{id}/product-types/batch",
    can: "regions:write",
    tag: "Tax Rates",
    summary: "Tax product types at a rate",
    description: "Those it applies to already stay.",
    refuses: {
      not_found: "The rate or one of the product types does not exist.",
    },
    example: { id, product_types: ["ptyp_01JD0000000000000000000000"] },
    version: "tax_rate",
  })
  .input(rateTypesInput)
  .output(envelope("tax_rate", taxRateView.schema))
  .mutation(
    write((ctx, input) => add(ctx, input.id, "product_types", input.product_types, selectionIn(input))),
  );

export const removeProductTypes = operation
  .meta({
    route: "DELETE /admin/tax-rates/{id}/product-types/batch",
    can: "regions:write",
    tag: "Tax Rates",
    summary: "Take a rate off product types",
    description: "Those it does not apply to, or that do not exist, are no error.",
    refuses: { not_found: "No tax rate has this id." },
    example: { id, product_types: ["ptyp_01JD0000000000000000000000"] },
    version: "tax_rate",
  })
  .input(rateTypesInput)
  .output(envelope("tax_rate", taxRateView.schema))
  .mutation(
    write((ctx, input) => take(ctx, input.id, "product_types", input.product_types, selectionIn(input))),
  );

export const addShippingOptions = operation
  .meta({
    route: "POST /admin/tax-rates/{id}/shipping-options/batch",
    can: "regions:write",
    tag: "Tax Rates",
    summary: "Tax shipping options at a rate",
    description: "Those it applies to already stay.",
    refuses: {
      not_allowed: "A shipping option belongs to another region.",
      not_found: "The rate or one of the shipping options does not exist.",
    },
    example: { id, shipping_options: ["so_01JD0000000000000000000000"] },
    version: "tax_rate",
  })
  .input(rateOptionsInput)
  .output(envelope("tax_rate", taxRateView.schema))
  .mutation(
    write((ctx, input) => add(ctx, input.id, "shipping_options", input.shipping_options, selectionIn(input))),
  );

export const removeShippingOptions = operation
  .meta({
    route: "DELETE /admin/tax-rates/{id}/shipping-options/batch",
    can: "regions:write",
    tag: "Tax Rates",
    summary: "Take a rate off shipping options",
    description: "Those it does not apply to, or that do not exist, are no error.",
    refuses: { not_found: "No tax rate has this id." },
    example: { id, shipping_options: ["so_01JD0000000000000000000000"] },
    version: "tax_rate",
  })
  .input(rateOptionsInput)
  .output(envelope("tax_rate", taxRateView.schema))
  .mutation(
    write((ctx, input) =>
      take(ctx, input.id, "shipping_options", input.shipping_options, selectionIn(input)),
    ),
  );
