import { idSchema } from "../core/fields";
import { defineList } from "../core/list";
import { show } from "../core/read";
import { operation, pageEnvelope } from "../core/trpc";
import { listWhere, textFilter } from "../core/value-filters";
import {
  foundProducts,
  listedProductView,
  pricedIn,
  productFilters,
  productSorts,
  searchedProducts,
} from "../products/public";
import { priceListView } from "./view";

const { price_list_id: _own, ...filters } = productFilters;
const products = defineList(listedProductView, {
  filters: { ...filters, type: textFilter('t."type_id"') },
  find: searchedProducts,
  limit: 50,
  sorts: productSorts,
});

/** v1 leaves channels and categories out here. */
const defaultExpand = listedProductView.defaultExpand
  .filter((path) => path !== "sales_channels" && path !== "categories")
  .join(",");

/** Variants always come with prices. */
function expandOf(asked: string | null | undefined): string {
  const expand = asked ?? defaultExpand;
  const hasVariants = expand.split(",").some((path) => /^variants(\.|$)/.test(path.trim()));
  return hasVariants ? `${expand},variants.prices.price_list` : expand;
}

export const listProducts = operation
  .meta({
    route: "GET /admin/price-lists/{id}/products",
    can: "products:read",
    tag: "Price Lists",
    summary: "List the products of a price list",
    description:
      "Those with a price in the list. Variants show its prices and their default prices; nothing is calculated. With `q`, `fields`, `title` and `description` do not count.",
    refuses: { not_found: "No price list has this id." },
    example: { id: "pl_01JD0000000000000000000000", limit: 15 },
  })
  .input(products.input.omit({ id: true }).extend({ id: idSchema, ids: filters.id.schema.nullish() }))
  .output(pageEnvelope("products", listedProductView.schema))
  .query(async ({ ctx, input }) => {
    const { id, ids, ...given } = input;
    await show(ctx.db, priceListView, id, { fields: "id", expand: "" }, { what: "Price list" });
    const asked = given.q?.trim() ? { ...given, fields: null, title: null, description: null } : given;
    const {
      q,
      limit: _limit,
      offset: _offset,
      order: _order,
      fields: _fields,
      expand: _expand,
      ...others
    } = asked;
    const inList = listWhere(pricedIn("$values")).where([id], "");
    const { rows, ...page } = await products.run(
      ctx.db,
      { ...asked, id: ids, expand: expandOf(given.expand) },
      {
        where: inList ? [inList] : [],
        dearCondition: true,
        found: foundProducts({ q, price_list_id: [id] }, { ...others, ids }),
      },
    );
    for (const variant of rows.flatMap((product) => product.variants ?? [])) {
      variant.prices = variant.prices?.filter(({ price_list_id }) => [null, id].includes(price_list_id));
    }
    return { products: rows, ...page };
  });
