import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { collectionView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/collections/{id}",
    can: "products:read",
    tag: "Product Collections",
    summary: "Get a collection",
    description: "With its products.",
    refuses: { not_found: "No collection has this id." },
    example: { id: "pcol_01JD0000000000000000000000" },
    ignoresQuery: true,
  })
  .input(byId)
  .output(envelope("collection", collectionView.schema))
  .query(async ({ ctx, input }) => ({
    collection: await show(ctx.db, collectionView, input.id, {}, { what: "Collection" }),
  }));
