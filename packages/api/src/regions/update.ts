import type { Write } from "../core/context";
import { invalid } from "../core/errors";
import { changesBetween } from "../core/events";
import { mergedMetadata } from "../core/json";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type UpdateRegionInput, updateRegionInput } from "./schema";
import {
  linkProviders,
  lockRegion,
  replaceCountries,
  requireProviders,
  requireStoreCurrency,
  unlinkProviders,
} from "./store";
import { regionView } from "./view";

/** `countries`, `payment_providers` and `fulfillment_providers` replace the set; dropped countries become free. */
export async function updateRegion({ tx, emit, now }: Write, input: UpdateRegionInput): Promise<void> {
  const region = await lockRegion(tx, input.id);
  const { id, countries, payment_providers, fulfillment_providers, metadata, ...columns } = input;
  if (columns.currency_code !== undefined) {
    columns.currency_code = await requireStoreCurrency(tx, columns.currency_code);
  }
  if (columns.tax_provider_id) {
    const provider = await tx
      .selectFrom("tax_provider")
      .select("id")
      .where("id", "=", columns.tax_provider_id)
      .where("is_installed", "=", true)
      .executeTakeFirst();
    if (!provider) throw invalid(`tax_provider_id ${columns.tax_provider_id} is not installed`);
  }
  // A row without other changes still moves its ETag on.
  await tx
    .updateTable("region")
    .set({ ...columns, metadata: mergedMetadata(region.metadata, metadata), updated_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  if (countries) await replaceCountries(tx, id, countries);
  for (const [kind, ids] of [
    ["payment", payment_providers],
    ["fulfillment", fulfillment_providers],
  ] as const) {
    if (!ids) continue;
    await requireProviders(tx, kind, ids);
    await unlinkProviders(tx, kind, id, { except: ids });
    await linkProviders(tx, kind, id, ids);
  }
  const fields = Object.keys(input).filter((name) => name !== "id");
  emit({
    name: "region.updated",
    resource_type: "region",
    resource_id: id,
    data: { fields },
    changes: changesBetween(region, columns),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/regions/{id}",
    can: "regions:write",
    tag: "Regions",
    summary: "Update a region",
    description: "Lists replace the stored set; properties left out stay as they are.",
    refuses: {
      invalid_data: "A currency, country or provider is unknown, or tax_rate is not between 0 and 100.",
      not_found: "No region has this id.",
      duplicate_error: "A country belongs to another region.",
    },
    example: { id: "reg_01JD0000000000000000000000", name: "Europe and Norway", tax_rate: 20 },
    version: "region",
  })
  .input(updateRegionInput)
  .output(envelope("region", regionView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateRegion(ctx, input);
      return { region: await show(ctx.tx, regionView, input.id) };
    }),
  );
