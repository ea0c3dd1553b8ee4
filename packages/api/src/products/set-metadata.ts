import { mergeMetadata } from "@backroom/domain";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { changedProductView, pricedProductView } from "./priced-view";
import { productMetadataInput } from "./schema";
import { lockProduct } from "./store";

export const setMetadata = operation
  .meta({
    route: "POST /admin/products/{id}/metadata",
    can: "products:write",
    tag: "Products",
    summary: "Set one key of a product's metadata",
    refuses: { not_found: "No product has this id." },
    example: { id: "prod_01JD0000000000000000000000", key: "season", value: "winter" },
    version: "product",
  })
  .input(productMetadataInput)
  .output(envelope("product", pricedProductView.schema))
  .mutation(
    write(async ({ tx, emit }, { id, key, value }) => {
      const before = await lockProduct(tx, id);
      const metadata = mergeMetadata(before.metadata, { [key]: value });
      await tx.updateTable("product").set({ metadata }).where("id", "=", id).execute();
      emit({
        name: "product.updated",
        resource_type: "product",
        resource_id: id,
        data: { fields: ["metadata"] },
        changes: { metadata: { from: before.metadata, to: metadata } },
      });
      return { product: await show(tx, changedProductView, id) };
    }),
  );
