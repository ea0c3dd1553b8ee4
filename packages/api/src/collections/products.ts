import { z } from "zod";
import { show } from "../core/read";
import { answer, envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { collectionProductsInput } from "./schema";
import { lockCollection, releaseProducts, takeProducts, touchCollection } from "./store";
import { collectionView } from "./view";

const example = {
  id: "pcol_01JD0000000000000000000000",
  product_ids: ["prod_01JD0000000000000000000000"],
};

export const addProducts = operation
  .meta({
    route: "POST /admin/collections/{id}/products/batch",
    can: "products:write",
    tag: "Product Collections",
    summary: "Put products in a collection",
    description: "They leave the collection they were in. Products that do not exist are ignored.",
    refuses: { not_found: "No collection has this id." },
    example,
    version: "product_collection",
  })
  .input(collectionProductsInput)
  .output(envelope("collection", collectionView.schema))
  .mutation(
    write(async (ctx, { id, product_ids }) => {
      await lockCollection(ctx.tx, id);
      const added = await takeProducts(ctx.tx, id, product_ids);
      await touchCollection(ctx.tx, id);
      ctx.emit({
        name: "product-collection.products_added",
        resource_type: "product-collection",
        resource_id: id,
        data: { product_ids: added },
      });
      return { collection: await show(ctx.tx, collectionView, id) };
    }),
  );

export const removeProducts = operation
  .meta({
    route: "DELETE /admin/collections/{id}/products/batch",
    can: "products:write",
    tag: "Product Collections",
    summary: "Take products out of a collection",
    description:
      "Products that are not in it stay where they are. The answer repeats the ids that were sent.",
    refuses: { not_found: "No collection has this id." },
    example,
    version: "product_collection",
  })
  .input(collectionProductsInput)
  .output(
    answer(
      z.strictObject({
        id: z.string(),
        object: z.literal("product-collection"),
        removed_products: z.array(z.string()),
      }),
    ),
  )
  .mutation(
    write(async (ctx, { id, product_ids }) => {
      await lockCollection(ctx.tx, id);
      const removed = await releaseProducts(ctx.tx, id, product_ids);
      await touchCollection(ctx.tx, id);
      ctx.emit({
        name: "product-collection.products_removed",
        resource_type: "product-collection",
        resource_id: id,
        data: { product_ids: removed },
      });
      return { id, object: "product-collection", removed_products: product_ids } as const;
    }),
  );
