/** What other resources may use of products, beside the views. */

export { productFilters, productSearch, productSorts } from "./filters";
export { linkProducts, requireProducts, unlinkProducts } from "./links";
export { pricesOf } from "./price-candidates";
export { entriesOf, resolveEntries } from "./price-entries";
export { type PricedVariant, variantViews } from "./priced-variant-view";
export { listedProductView } from "./priced-view";
export { insertPrices, type NewPrice, updatePrices } from "./prices";
export { canSupply, requireStock, type SaleVariant, variantsForSale } from "./sale-variants";
export { showVariantStock } from "./stock";
