import { query } from "@backroom/db";
import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";

/** Removes the row; its prices and links to groups go with it. An unknown list is no error (catalog.md §1.9). */
export async function deletePriceList({ tx, emit }: Write, id: string): Promise<void> {
  const gone = await query(tx, "delete from price_list where id = $1 returning id", [id]);
  if (gone.length > 0) emit({ name: "price-list.deleted", resource_type: "price-list", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/price-lists/{id}",
    can: "products:write",
    tag: "Price Lists",
    summary: "Delete a price list",
    description: "Its prices go with it. Deleting what is not there is no error.",
    example: { id: "pl_01JD0000000000000000000000" },
    version: "price_list",
  })
  .input(byId)
  .output(answer(deletedSchema("price-list")))
  .mutation(
    write(async (ctx, { id }) => {
      await deletePriceList(ctx, id);
      return deletedAnswer(id, "price-list");
    }),
  );
