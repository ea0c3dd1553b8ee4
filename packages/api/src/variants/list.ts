import { wholeFilter } from "../core/comparing-filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { boolFilter, listWhere, oneOrMany } from "../core/value-filters";
import { showVariantStock, variantViews } from "../products/public";
import { addPrices, loadPlace } from "./pricing";
import { pricingContext } from "./schema";

const variants = defineList(variantViews.inContext, {
  filters: {
    id: oneOrMany(),
    title: oneOrMany(),
    inventory_quantity: wholeFilter(),
    manage_inventory: boolFilter(),
    allow_backorder: boolFilter(),
  },
  q: ['t."title"', 't."sku"', "t.product_id in (select id from product where title ilike $q)"],
  limit: 20,
});
const idsFilter = listWhere("t.id = any($values)");

/** Prices always come with their list, as v1 shows the rows it finds for a place. */
function expandOf(asked: string | null | undefined): string {
  const expand = asked ?? "product,prices,options";
  const hasPrices = expand.split(",").some((path) => /^prices(\.|$)/.test(path.trim()));
  return hasPrices ? `${expand},prices.price_list` : expand;
}

export const list = operation
  .meta({
    route: "GET /admin/variants",
    can: "products:read",
    tag: "Product Variants",
    summary: "List variants",
    description:
      "With what is in stock, and with the price for a cart's region, a region or a currency, and for a customer. An eligible default price of the region puts those of the currency out; of all others the lowest wins. Without a place `prices` are all there are, and nothing is calculated.",
    refuses: { not_found: "The cart, region or customer does not exist." },
    example: { q: "shirt", currency_code: "usd", limit: 10 },
  })
  .input(
    variants.input.extend({
      ...pricingContext,
      ids: oneOrMany().schema.nullish().describe("the same as `id`, as older documents call it"),
    }),
  )
  .output(pageEnvelope("variants", variantViews.inContext.schema))
  .query(async ({ ctx, input }) => {
    const { cart_id, region_id, currency_code, customer_id, ids, ...given } = input;
    const place = await loadPlace(ctx.db, { cart_id, region_id, currency_code, customer_id });
    const wanted = typeof ids === "string" ? [ids] : ids;
    const isAmong = wanted && idsFilter.where(wanted, "");
    const { rows, ...page } = await variants.run(
      ctx.db,
      { ...given, expand: expandOf(given.expand) },
      { where: isAmong ? [isAmong] : [] },
    );
    await addPrices(ctx.db, rows, place, new Date());
    showVariantStock(rows);
    return { variants: rows, ...page };
  });
