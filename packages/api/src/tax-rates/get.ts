import { dateFilter, numberFilter } from "../core/comparing-filters";
import type { Filter } from "../core/filters";
import { defineList } from "../core/list";
import { show } from "../core/read";
import { envelope, operation, pageEnvelope } from "../core/trpc";
import { oneOrMany, textFilter } from "../core/value-filters";
import { selectionArrays, selectionIn, taxRateSelected } from "./schema";
import { taxRateView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/tax-rates/{id}",
    can: "regions:read",
    tag: "Tax Rates",
    summary: "Get a tax rate",
    refuses: { not_found: "No tax rate has this id." },
    example: { id: "txr_01JD0000000000000000000000", expand: ["products"] },
  })
  .input(taxRateSelected)
  .output(envelope("tax_rate", taxRateView.schema))
  .query(async ({ ctx, input }) => ({
    tax_rate: await show(ctx.db, taxRateView, input.id, selectionIn(input), { what: "Tax rate" }),
  }));

/** v1 documents this filter, and fails on it: a rate is deleted for good (Q19). */
const ignored: Filter<ReturnType<typeof dateFilter>["schema"]> = {
  schema: dateFilter().schema,
  where: () => undefined,
};

const rates = defineList(taxRateView, {
  filters: {
    region_id: oneOrMany(),
    name: textFilter(),
    code: textFilter(),
    rate: numberFilter(),
    created_at: dateFilter(),
    updated_at: dateFilter(),
    deleted_at: ignored,
  },
  q: ['t."name"'],
  limit: 50,
  selectable: false,
});

export const list = operation
  .meta({
    route: "GET /admin/tax-rates",
    can: "regions:read",
    tag: "Tax Rates",
    summary: "List tax rates",
    example: { limit: 20, region_id: "reg_01JD0000000000000000000000", expand: ["product_types"] },
  })
  .input(rates.input.extend(selectionArrays))
  .output(pageEnvelope("tax_rates", taxRateView.schema))
  .query(async ({ ctx, input }) => {
    const { fields, expand, ...given } = input;
    const { rows, ...page } = await rates.run(ctx.db, { ...given, ...selectionIn({ fields, expand }) });
    return { tax_rates: rows, ...page };
  });
