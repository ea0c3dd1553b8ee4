import type { Write } from "../core/context";
import { changesBetween } from "../core/events";
import { toIso } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { fullPriceListView } from "./full-view";
import { type UpdatePriceListInput, updatePriceListInput } from "./schema";
import { lockPriceList, replaceGroups, requireOrder, savePrices } from "./store";

/** `customer_groups` replace the set; `prices` with an id are changed, the others added. */
export async function updatePriceList({ tx, emit, now }: Write, input: UpdatePriceListInput): Promise<void> {
  const list = await lockPriceList(tx, input.id);
  const { id, prices, customer_groups, starts_at, ends_at, ...columns } = input;
  const changed = { ...columns, starts_at: isoOf(starts_at), ends_at: isoOf(ends_at) };
  requireOrder(
    changed.starts_at === undefined ? list.starts_at : changed.starts_at,
    changed.ends_at === undefined ? list.ends_at : changed.ends_at,
  );
  // A row without other changes still moves its ETag on.
  await tx
    .updateTable("price_list")
    .set({ ...changed, updated_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  // Null is nothing, as in v1: it would open a list for some to everyone.
  if (customer_groups) {
    await replaceGroups(
      tx,
      id,
      customer_groups.map((group) => group.id),
    );
  }
  const saved = prices ? await savePrices(tx, id, prices) : undefined;
  emit({
    name: "price-list.updated",
    resource_type: "price-list",
    resource_id: id,
    data: { fields: Object.keys(input).filter((name) => name !== "id") },
    changes: { ...changesBetween(list, changed), ...(saved ? { prices: saved } : {}) },
  });
}

/** Null takes the bound away. */
const isoOf = (given: string | number | null | undefined): string | null | undefined =>
  given === null || given === undefined ? given : toIso(given);

export const update = operation
  .meta({
    route: "POST /admin/price-lists/{id}",
    can: "products:write",
    tag: "Price Lists",
    summary: "Update a price list",
    description:
      "Properties left out stay; null takes a date away. Customer groups replace the stored ones. Prices with an id are changed, the others added.",
    refuses: {
      invalid_data:
        "It ends before it starts, or a price has both region_id and currency_code, or neither of them.",
      not_found:
        "No price list has this id; or a variant, region, currency or customer group does not exist, or a price is not of this list.",
    },
    example: { id: "pl_01JD0000000000000000000000", name: "Summer sale, longer", ends_at: null },
    version: "price_list",
  })
  .input(updatePriceListInput)
  .output(envelope("price_list", fullPriceListView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updatePriceList(ctx, input);
      return { price_list: await show(ctx.tx, fullPriceListView, input.id) };
    }),
  );
