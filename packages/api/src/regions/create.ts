import { newId } from "@backroom/db";
import { dropEmptyMetadata } from "@backroom/domain";
import type { Write } from "../core/context";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type CreateRegionInput, createRegionInput } from "./schema";
import { linkProviders, requireProviders, requireStoreCurrency, takeCountries } from "./store";
import { regionView } from "./view";

/** @returns the id of the new region. */
export async function createRegion({ tx, emit }: Write, input: CreateRegionInput): Promise<string> {
  const currency_code = await requireStoreCurrency(tx, input.currency_code);
  await requireProviders(tx, "payment", input.payment_providers);
  await requireProviders(tx, "fulfillment", input.fulfillment_providers);
  const id = newId("reg");
  await tx
    .insertInto("region")
    .values({
      id,
      name: input.name,
      currency_code,
      tax_rate: input.tax_rate,
      tax_code: input.tax_code ?? null,
      includes_tax: input.includes_tax ?? false,
      metadata: input.metadata ? dropEmptyMetadata(input.metadata) : null,
    })
    .execute();
  await takeCountries(tx, id, input.countries);
  await linkProviders(tx, "payment", id, input.payment_providers);
  await linkProviders(tx, "fulfillment", id, input.fulfillment_providers);
  emit({ name: "region.created", resource_type: "region", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/regions",
    can: "regions:write",
    tag: "Regions",
    summary: "Create a region",
    refuses: {
      invalid_data: "The currency is not one of the store's, or a country or provider is unknown.",
      duplicate_error: "A country belongs to another region.",
    },
    example: {
      name: "Europe",
      currency_code: "eur",
      tax_rate: 19,
      payment_providers: ["manual"],
      fulfillment_providers: ["manual"],
      countries: ["de", "at"],
    },
  })
  .input(createRegionInput)
  .output(envelope("region", regionView.schema))
  .mutation(
    write(async (ctx, input) => ({ region: await show(ctx.tx, regionView, await createRegion(ctx, input)) })),
  );
