import { query } from "@backroom/db";
import { sql } from "kysely";
import { z } from "zod";
import { byId } from "../core/fields";
import { read, show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { variantView } from "../products/view";
import { itemView } from "./inventory-view";

const availability = z.strictObject({
  channel_name: z.string(),
  channel_id: z.string(),
  available_quantity: z.int().describe("of the item that allows fewest; backorders do not count"),
});
const output = z.strictObject({
  id: z.string(),
  inventory: z.array(itemView.schema),
  sales_channel_availability: z.array(availability),
});

/** Of its items the one that allows fewest decides; a channel without locations has none (Q32). */
const availabilityText = `select channel.name as channel_name, channel.id as channel_id, (
    select min(floor(coalesce((
      select sum(level.stocked_quantity - level.reserved_quantity)
      from inventory_level level join sales_channel_location place
        on place.location_id = level.location_id and place.deleted_at is null
      where level.inventory_item_id = link.inventory_item_id and level.deleted_at is null
        and place.sales_channel_id = channel.id
    ), 0)::numeric / link.required_quantity))::int
    from product_variant_inventory_item link where link.variant_id = $1 and link.deleted_at is null
  ) as available_quantity
  from sales_channel channel where channel.deleted_at is null order by channel.created_at, channel.id`;

export const inventory = operation
  .meta({
    route: "GET /admin/variants/{id}/inventory",
    can: "products:read",
    tag: "Product Variants",
    summary: "Get what is in stock of a variant",
    description: "Its inventory items with their levels, and what each sales channel can supply.",
    refuses: { not_found: "No variant has this id." },
    example: { id: "variant_01JD0000000000000000000000" },
    ignoresQuery: true,
  })
  .input(byId)
  .output(envelope("variant", output))
  .query(async ({ ctx, input: { id } }) => {
    await show(ctx.db, variantView, id, { fields: "id", expand: "" }, { what: "Variant" });
    const items = await read(ctx.db, itemView, {
      where: [
        sql`t.id in (select inventory_item_id from product_variant_inventory_item where variant_id = ${id} and deleted_at is null)`,
      ],
      orderBy: sql`t.created_at, t.id`,
    });
    const channels =
      items.length === 0 ? [] : await query<z.infer<typeof availability>>(ctx.db, availabilityText, [id]);
    return { variant: { id, inventory: items, sales_channel_availability: channels } };
  });
