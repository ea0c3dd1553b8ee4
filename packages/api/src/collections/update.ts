import type { Write } from "../core/context";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type UpdateCollectionInput, updateCollectionInput } from "./schema";
import { lockCollection } from "./store";
import { collectionView } from "./view";

export async function updateCollection(
  { tx, emit, now }: Write,
  input: UpdateCollectionInput,
): Promise<void> {
  const collection = await lockCollection(tx, input.id);
  const { id, metadata, ...columns } = input;
  // A row without other changes still moves its ETag on.
  await tx
    .updateTable("product_collection")
    .set({
      ...columns,
      metadata: mergedMetadata(collection.metadata, metadata),
      updated_at: now.toISOString(),
    })
    .where("id", "=", id)
    .execute();
  emit({
    name: "product-collection.updated",
    resource_type: "product-collection",
    resource_id: id,
    data: { fields: Object.keys(input).filter((name) => name !== "id") },
    changes: changesBetween(collection, columns),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/collections/{id}",
    can: "products:write",
    tag: "Product Collections",
    summary: "Update a collection",
    description: "Properties left out stay as they are; a new title does not change the handle.",
    refuses: {
      not_found: "No collection has this id.",
      duplicate_error: "Another collection has this handle.",
    },
    example: { id: "pcol_01JD0000000000000000000000", title: "Late summer" },
    version: "product_collection",
  })
  .input(updateCollectionInput)
  .output(envelope("collection", collectionView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateCollection(ctx, input);
      return { collection: await show(ctx.tx, collectionView, input.id) };
    }),
  );
