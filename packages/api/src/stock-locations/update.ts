import type { Tx } from "@backroom/db";
import type { Write } from "../core/context";
import { notFound } from "../core/errors";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { requireSelection, show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import {
  type StockLocationAddressInput,
  type UpdateStockLocationInput,
  updateStockLocationInput,
} from "./schema";
import { findAndLockLocation, insertAddress, requireAddress } from "./store";
import { stockLocationView } from "./view";

/** Changes the address there is, which a location that shares it shows too, or makes one. @returns its id */
async function saveAddress(tx: Tx, id: string | null, address: StockLocationAddressInput): Promise<string> {
  if (id === null) return insertAddress(tx, address);
  await tx.updateTable("stock_location_address").set(address).where("id", "=", id).execute();
  return id;
}

/** @throws Refusal not_found */
export async function updateStockLocation(
  { tx, emit, now }: Write,
  { id, name, address, address_id, metadata }: UpdateStockLocationInput,
): Promise<void> {
  const location = await findAndLockLocation(tx, id);
  if (!location) throw notFound("Stock location", id);
  if (address_id) await requireAddress(tx, address_id);
  const columns = {
    name,
    address_id: address ? await saveAddress(tx, location.address_id, address) : address_id,
    metadata: mergedMetadata(location.metadata, metadata),
  };
  await tx
    .updateTable("stock_location")
    .set({ ...columns, updated_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  const sent = { name, address: address ?? undefined, address_id, metadata };
  emit({
    name: "stock-location.updated",
    resource_type: "stock_location",
    resource_id: id,
    data: {
      fields: Object.entries(sent).flatMap(([field, value]) => (value === undefined ? [] : [field])),
    },
    changes: changesBetween(location, columns),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/stock-locations/{id}",
    can: "stock:write",
    tag: "Stock Locations",
    summary: "Update a stock location",
    description:
      "Properties left out stay as they are. `address` changes the address there is, or makes one.",
    refuses: {
      invalid_data: "Both `address` and `address_id` are given.",
      not_found: "No stock location or address has this id.",
    },
    example: { id: "sloc_01JD0000000000000000000000", name: "Main warehouse" },
    version: "stock_location",
  })
  .input(updateStockLocationInput)
  .output(envelope("stock_location", stockLocationView.schema))
  .mutation(
    write(async (ctx, input) => {
      requireSelection(stockLocationView, input);
      await updateStockLocation(ctx, input);
      return { stock_location: await show(ctx.tx, stockLocationView, input.id, input) };
    }),
  );
