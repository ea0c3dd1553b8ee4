import { z } from "zod";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { many } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";

/** Inventory items the way a variant shows what there is of it: with sums and levels. */

const nullableText = z.string().nullable();
const nullableInt = z.int().nullable();
const times = { created_at: timestamp, updated_at: timestamp, deleted_at: nullableTimestamp };

const levelColumns = columnsOf("inventory_level", {
  id: z.string(),
  inventory_item_id: z.string(),
  location_id: z.string(),
  stocked_quantity: z.int(),
  reserved_quantity: z.int(),
  incoming_quantity: z.int(),
  metadata,
  ...times,
});
interface Level extends RowOf<typeof levelColumns> {
  available_quantity?: number | undefined;
}
const levelView: View<Level> = defineView<Level>("LevelOfVariant", {
  columns: levelColumns,
  expressions: {
    available_quantity: { schema: z.int(), sql: "t.stocked_quantity - t.reserved_quantity" },
  },
});

const itemColumns = columnsOf("inventory_item", {
  id: z.string(),
  sku: nullableText,
  title: nullableText,
  description: nullableText,
  thumbnail: nullableText,
  origin_country: nullableText,
  hs_code: nullableText,
  mid_code: nullableText,
  material: nullableText,
  weight: nullableInt,
  length: nullableInt,
  height: nullableInt,
  width: nullableInt,
  requires_shipping: z.boolean(),
  metadata,
  ...times,
});
interface Item extends RowOf<typeof itemColumns> {
  stocked_quantity?: number | undefined;
  reserved_quantity?: number | undefined;
  location_levels?: Level[] | undefined;
}

const sumOf = (column: string) => ({
  schema: z.int(),
  sql: `(select coalesce(sum(${column}), 0)::int from inventory_level where inventory_item_id = t.id and deleted_at is null)`,
});

export const itemView: View<Item> = defineView<Item>("ItemOfVariant", {
  columns: itemColumns,
  expressions: {
    stocked_quantity: sumOf("stocked_quantity"),
    reserved_quantity: sumOf("reserved_quantity"),
  },
  relations: { location_levels: many(() => levelView, { by: "inventory_item_id" }) },
  expand: ["location_levels"],
});
