import type { z } from "zod";
import type { Write } from "../core/context";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import {
  rateOptionsInput,
  rateProductsInput,
  rateTypesInput,
  selectionIn,
  type taxRateSelected,
} from "./schema";
import { type LinkName, link, lockTaxRate, requireOptionsOfRegion, touchTaxRate, unlink } from "./store";
import { taxRateView } from "./view";

/** What a rate is linked to, a kind at a time. */

const id = "txr_01JD0000000000000000000000";

const shared = { can: "regions:write", tag: "Tax Rates", version: "tax_rate" } as const;
const adds = { ...shared, description: "Those it applies to already stay." } as const;
const takes = {
  ...shared,
  description: "Those it does not apply to, or that do not exist, are no error.",
  refuses: { not_found: "No tax rate has this id." },
} as const;
const rateAnswer = envelope("tax_rate", taxRateView.schema);

type Changed<N extends LinkName> = z.infer<typeof taxRateSelected> & Record<N, string[]>;

async function change<N extends LinkName>(
  { tx, emit }: Write,
  input: Changed<N>,
  name: N,
  how: "added" | "removed",
) {
  const ids = input[name];
  await lockTaxRate(tx, input.id);
  if (how === "removed") await unlink(tx, input.id, name, ids);
  else {
    await link(tx, input.id, name, ids);
    if (name === "shipping_options") await requireOptionsOfRegion(tx, input.id);
  }
  await touchTaxRate(tx, input.id);
  emit({
    name: "tax_rate.updated",
    resource_type: "tax_rate",
    resource_id: input.id,
    data: { fields: [name], [how]: ids },
  });
  return { tax_rate: await show(tx, taxRateView, input.id, selectionIn(input)) };
}

export const addProducts = operation
  .meta({
    ...adds,
    route: "POST /admin/tax-rates/{id}/products/batch",
    summary: "Tax products at a rate",
    refuses: {
      not_found: "The rate or one of the products does not exist.",
    },
    example: { id, products: ["prod_01JD0000000000000000000000"] },
  })
  .input(rateProductsInput)
  .output(rateAnswer)
  .mutation(write((ctx, input) => change(ctx, input, "products", "added")));

export const removeProducts = operation
  .meta({
    ...takes,
    route: "DELETE /admin/tax-rates/{id}/products/batch",
    summary: "Take a rate off products",
    example: { id, products: ["prod_01JD0000000000000000000000"] },
  })
  .input(rateProductsInput)
  .output(rateAnswer)
  .mutation(write((ctx, input) => change(ctx, input, "products", "removed")));

export const addProductTypes = operation
  .meta({
    ...adds,
    route: "POST /admin/tax-rates/{id}/product-types/batch",
    summary: "Tax product types at a rate",
    refuses: {
      not_found: "The rate or one of the product types does not exist.",
    },
    example: { id, product_types: ["ptyp_01JD0000000000000000000000"] },
  })
  .input(rateTypesInput)
  .output(rateAnswer)
  .mutation(write((ctx, input) => change(ctx, input, "product_types", "added")));

export const removeProductTypes = operation
  .meta({
    ...takes,
    route: "DELETE /admin/tax-rates/{id}/product-types/batch",
    summary: "Take a rate off product types",
    example: { id, product_types: ["ptyp_01JD0000000000000000000000"] },
  })
  .input(rateTypesInput)
  .output(rateAnswer)
  .mutation(write((ctx, input) => change(ctx, input, "product_types", "removed")));

export const addShippingOptions = operation
  .meta({
    ...adds,
    route: "POST /admin/tax-rates/{id}/shipping-options/batch",
    summary: "Tax shipping options at a rate",
    refuses: {
      not_allowed: "A shipping option belongs to another region.",
      not_found: "The rate or one of the shipping options does not exist.",
    },
    example: { id, shipping_options: ["so_01JD0000000000000000000000"] },
  })
  .input(rateOptionsInput)
  .output(rateAnswer)
  .mutation(write((ctx, input) => change(ctx, input, "shipping_options", "added")));

export const removeShippingOptions = operation
  .meta({
    ...takes,
    route: "DELETE /admin/tax-rates/{id}/shipping-options/batch",
    summary: "Take a rate off shipping options",
    example: { id, shipping_options: ["so_01JD0000000000000000000000"] },
  })
  .input(rateOptionsInput)
  .output(rateAnswer)
  .mutation(write((ctx, input) => change(ctx, input, "shipping_options", "removed")));
