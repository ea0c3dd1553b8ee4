import { newId } from "@backroom/db";
import type { Write } from "../core/context";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type CreateTaxRateInput, createTaxRateInput, selectionIn } from "./schema";
import { link, linkNames, requireOptionsOfRegion, requireRegion } from "./store";
import { taxRateView } from "./view";

/** @returns the id of the new rate. */
export async function createTaxRate({ tx, emit }: Write, input: CreateTaxRateInput): Promise<string> {
  await requireRegion(tx, input.region_id);
  const id = newId("txr");
  await tx
    .insertInto("tax_rate")
    .values({
      id,
      code: input.code,
      name: input.name,
      region_id: input.region_id,
      rate: input.rate ?? null,
      metadata: input.metadata ?? null,
    })
    .execute();
  for (const name of linkNames) await link(tx, id, name, input[name] ?? []);
  if (input.shipping_options?.length) await requireOptionsOfRegion(tx, id);
  emit({ name: "tax_rate.created", resource_type: "tax_rate", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/tax-rates",
    can: "regions:write",
    tag: "Tax Rates",
    summary: "Create a tax rate",
    description:
      "It applies in its region to what it is linked to, in place of the region's own rate; several add up.",
    refuses: {
      not_allowed: "A shipping option belongs to another region.",
      not_found: "The region, a product, a product type or a shipping option does not exist.",
    },
    example: {
      code: "reduced",
      name: "Reduced rate",
      region_id: "reg_01JD0000000000000000000000",
      rate: 7,
      products: ["prod_01JD0000000000000000000000"],
    },
  })
  .input(createTaxRateInput)
  .output(envelope("tax_rate", taxRateView.schema))
  .mutation(
    write(async (ctx, { fields, expand, ...input }) => {
      const id = await createTaxRate(ctx, input);
      return { tax_rate: await show(ctx.tx, taxRateView, id, selectionIn({ fields, expand })) };
    }),
  );
