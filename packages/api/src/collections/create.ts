import { newId } from "@backroom/db";
import { toHandle } from "@backroom/domain";
import type { Write } from "../core/context";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type CreateCollectionInput, createCollectionInput } from "./schema";
import { collectionView } from "./view";

/** @returns the id of the new collection. */
export async function createCollection(
  { tx, emit }: Write,
  { title, handle, metadata }: CreateCollectionInput,
): Promise<string> {
  const id = newId("pcol");
  await tx
    .insertInto("product_collection")
    // A title without letters and digits has no handle of its own.
    .values({ id, title, handle: handle || toHandle(title) || id.toLowerCase(), metadata: metadata ?? null })
    .execute();
  emit({ name: "product-collection.created", resource_type: "product-collection", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/collections",
    can: "products:write",
    tag: "Product Collections",
    summary: "Create a collection",
    refuses: { duplicate_error: "Another collection has this handle." },
    example: { title: "Summer", metadata: { season: "2024" } },
  })
  .input(createCollectionInput)
  .output(envelope("collection", collectionView.schema))
  .mutation(
    write(async (ctx, input) => ({
      collection: await show(ctx.tx, collectionView, await createCollection(ctx, input)),
    })),
  );
