import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { deleteWithStock, findAndLockLocation } from "./store";

/** Softly deletes the location and the stock kept there. An unknown id is no error. */
export async function deleteStockLocation({ tx, emit, now }: Write, id: string): Promise<void> {
  if (!(await findAndLockLocation(tx, id))) return;
  await deleteWithStock(tx, id, now.toISOString());
  emit({ name: "stock-location.deleted", resource_type: "stock_location", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/stock-locations/{id}",
    can: "stock:write",
    tag: "Stock Locations",
    summary: "Delete a stock location",
    description:
      "Its links with sales channels, the stock kept there and what is reserved of it go with it. Parcels and " +
      "returns keep its id. Deleting what is not there is no error.",
    example: { id: "sloc_01JD0000000000000000000000" },
    version: "stock_location",
  })
  .input(byId)
  .output(answer(deletedSchema("stock_location")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteStockLocation(ctx, id);
      return deletedAnswer(id, "stock_location");
    }),
  );
