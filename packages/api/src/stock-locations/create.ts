import { newId } from "@backroom/db";
import { dropEmptyMetadata } from "@backroom/domain";
import type { Write } from "../core/context";
import { requireSelection, show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type CreateStockLocationInput, createStockLocationInput } from "./schema";
import { insertAddress, requireAddress } from "./store";
import { stockLocationView } from "./view";

/** @returns the id of the new location. */
export async function createStockLocation(
  { tx, emit }: Write,
  { name, address, address_id, metadata }: CreateStockLocationInput,
): Promise<string> {
  if (address_id) await requireAddress(tx, address_id);
  const id = newId("sloc");
  await tx
    .insertInto("stock_location")
    .values({
      id,
      name,
      address_id: address ? await insertAddress(tx, address) : (address_id ?? null),
      metadata: metadata ? dropEmptyMetadata(metadata) : null,
    })
    .execute();
  emit({ name: "stock-location.created", resource_type: "stock_location", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/stock-locations",
    can: "stock:write",
    tag: "Stock Locations",
    summary: "Create a stock location",
    description: "A place where goods are kept, with an address of its own or that of another location.",
    refuses: {
      invalid_data: "Both `address` and `address_id` are given.",
      not_found: "No address has this id.",
    },
    example: {
      name: "Warehouse",
      address: { address_1: "Hafenstraße 4", city: "Hamburg", postal_code: "20457", country_code: "de" },
    },
  })
  .input(createStockLocationInput)
  .output(envelope("stock_location", stockLocationView.schema))
  .mutation(
    write(async (ctx, input) => {
      requireSelection(stockLocationView, input);
      const id = await createStockLocation(ctx, input);
      return { stock_location: await show(ctx.tx, stockLocationView, id, input) };
    }),
  );
