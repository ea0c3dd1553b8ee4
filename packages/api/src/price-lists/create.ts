import { newId } from "@backroom/db";
import type { Write } from "../core/context";
import { toIso } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { fullPriceListView } from "./full-view";
import { type CreatePriceListInput, createPriceListInput } from "./schema";
import { replaceGroups, requireOrder, savePrices } from "./store";

/** @returns the id of the new price list. */
export async function createPriceList({ tx, emit }: Write, input: CreatePriceListInput): Promise<string> {
  const { prices, customer_groups, starts_at, ends_at, ...columns } = input;
  const dates = { starts_at: isoOf(starts_at), ends_at: isoOf(ends_at) };
  requireOrder(dates.starts_at, dates.ends_at);
  const id = newId("pl");
  await tx
    .insertInto("price_list")
    .values({ ...columns, ...dates, id })
    .execute();
  const groups = customer_groups ?? [];
  if (groups.length > 0) {
    await replaceGroups(
      tx,
      id,
      groups.map((group) => group.id),
    );
  }
  await savePrices(tx, id, prices);
  emit({ name: "price-list.created", resource_type: "price-list", resource_id: id });
  return id;
}

const isoOf = (given: string | number | null | undefined): string | null =>
  given === null || given === undefined ? null : toIso(given);

export const create = operation
  .meta({
    route: "POST /admin/price-lists",
    can: "products:write",
    tag: "Price Lists",
    summary: "Create a price list",
    description:
      "Its prices compete with the default prices of their variants while it is active and runs, for everyone or for customer groups.",
    refuses: {
      invalid_data:
        "It ends before it starts, or a price has both region_id and currency_code, or neither of them.",
      not_found: "A variant, region, currency or customer group does not exist.",
    },
    example: {
      name: "Summer sale",
      description: "Shirts only",
      type: "sale",
      status: "active",
      starts_at: "2031-06-01T00:00:00.000Z",
      ends_at: "2031-09-01T00:00:00.000Z",
      prices: [{ variant_id: "variant_01JD0000000000000000000000", currency_code: "usd", amount: 900 }],
    },
  })
  .input(createPriceListInput)
  .output(envelope("price_list", fullPriceListView.schema))
  .mutation(
    write(async (ctx, input) => ({
      price_list: await show(ctx.tx, fullPriceListView, await createPriceList(ctx, input)),
    })),
  );
