import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { boolFilter, textFilter } from "../core/value-filters";
import { currencyView } from "./view";

const currencies = defineList(currencyView, {
  filters: { code: textFilter(), includes_tax: boolFilter() },
  q: ['t."code"', 't."name"'],
  limit: 20,
  order: "code",
  selectable: false,
});

export const list = operation
  .meta({
    route: "GET /admin/currencies",
    can: "store:read",
    tag: "Currencies",
    summary: "List currencies",
    description: "All currencies there are; the store's own are members of the store.",
    example: { limit: 10, q: "euro" },
  })
  .input(currencies.input)
  .output(pageEnvelope("currencies", currencyView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await currencies.run(ctx.db, input);
    return { currencies: rows, ...page };
  });
