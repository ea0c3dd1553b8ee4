import type { z } from "zod";
import type { Write } from "../core/context";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { linkProducts, requireProducts, unlinkProducts } from "../products/public";
import { categoryProductsInput } from "./schema";
import { lockCategory, touchCategory } from "./store";
import { showCategory } from "./tree";
import { categoryView } from "./view";

const example = {
  id: "pcat_01JD0000000000000000000000",
  product_ids: [{ id: "prod_01JD0000000000000000000000" }],
};

async function change(
  ctx: Write,
  { id, product_ids, ...selection }: z.infer<typeof categoryProductsInput>,
  how: "added" | "removed",
) {
  const ids = product_ids.map((product) => product.id);
  await requireProducts(ctx.tx, ids);
  await lockCategory(ctx.tx, id);
  await (how === "added" ? linkProducts : unlinkProducts)(ctx.tx, "product_to_category", id, ids);
  await touchCategory(ctx.tx, id);
  ctx.emit({
    name: "product-category.updated",
    resource_type: "product-category",
    resource_id: id,
    data: { fields: ["products"], [how]: ids },
  });
  return { product_category: await showCategory(ctx.tx, id, selection) };
}

export const addProducts = operation
  .meta({
    route: "POST /admin/product-categories/{id}/products/batch",
    can: "products:write",
    tag: "Product Categories",
    summary: "Put products in a category",
    description: "Products that are in it already stay.",
    refuses: { invalid_data: "A product does not exist.", not_found: "No category has this id." },
    example,
    version: "product_category",
  })
  .input(categoryProductsInput)
  .output(envelope("product_category", categoryView.schema))
  .mutation(write((ctx, input) => change(ctx, input, "added")));

export const removeProducts = operation
  .meta({
    route: "DELETE /admin/product-categories/{id}/products/batch",
    can: "products:write",
    tag: "Product Categories",
    summary: "Take products out of a category",
    description: "Products that are not in it are no error, as long as they exist.",
    refuses: { invalid_data: "A product does not exist.", not_found: "No category has this id." },
    example,
    version: "product_category",
  })
  .input(categoryProductsInput)
  .output(envelope("product_category", categoryView.schema))
  .mutation(write((ctx, input) => change(ctx, input, "removed")));
