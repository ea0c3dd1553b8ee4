import type { Write } from "../core/context";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { selectionIn, type UpdateTaxRateInput, updateTaxRateInput } from "./schema";
import { linkNames, lockTaxRate, relink, requireOptionsOfRegion, requireRegion } from "./store";
import { taxRateView } from "./view";

/** Lists replace the links. */
export async function updateTaxRate({ tx, emit, now }: Write, input: UpdateTaxRateInput): Promise<void> {
  const stored = await lockTaxRate(tx, input.id);
  const { id, products: _p, product_types: _t, shipping_options: _o, metadata, ...change } = input;
  if (change.region_id !== undefined) await requireRegion(tx, change.region_id);
  const columns = { ...change, metadata: mergedMetadata(stored.metadata, metadata) };
  // A rate without other changes still moves its ETag on.
  await tx
    .updateTable("tax_rate")
    .set({ ...columns, updated_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  for (const name of linkNames) {
    const ids = input[name];
    if (ids) await relink(tx, id, name, ids);
  }
  if (change.region_id !== undefined || input.shipping_options) await requireOptionsOfRegion(tx, id);
  emit({
    name: "tax_rate.updated",
    resource_type: "tax_rate",
    resource_id: id,
    data: { fields: Object.keys(input).filter((name) => name !== "id") },
    changes: changesBetween(stored, columns),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/tax-rates/{id}",
    can: "regions:write",
    tag: "Tax Rates",
    summary: "Update a tax rate",
    description: "Lists replace what it is linked to, an empty one clears it; properties left out stay.",
    refuses: {
      not_allowed: "A linked shipping option belongs to another region.",
      not_found: "The rate, the region, a product, a product type or a shipping option does not exist.",
    },
    example: { id: "txr_01JD0000000000000000000000", rate: 9.5, products: [] },
    version: "tax_rate",
  })
  .input(updateTaxRateInput)
  .output(envelope("tax_rate", taxRateView.schema))
  .mutation(
    write(async (ctx, { fields, expand, ...input }) => {
      await updateTaxRate(ctx, input);
      return { tax_rate: await show(ctx.tx, taxRateView, input.id, selectionIn({ fields, expand })) };
    }),
  );
