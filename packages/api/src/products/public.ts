/** What other resources may use of products, beside the views. */

export {
  changeProducts,
  type EditedProduct,
  lockProducts,
  requireFound,
} from "./change-products";
export { touchVariants } from "./change-variants";
export {
  defaultPricesOf,
  isAt,
  type PriceStep,
  saveSteps,
  stepsTo,
  variantOf,
} from "./default-prices";
export { productFilters, productSorts } from "./filters";
export { linkProducts, requireProducts, unlinkProducts } from "./links";
export { foundProducts, pricedIn } from "./listings";
export { pricesOf } from "./price-candidates";
export { entriesOf, resolveEntries } from "./price-entries";
export { type PricedVariant, variantViews } from "./priced-variant-view";
export { listedProductView } from "./priced-view";
export { insertPrices, type NewPrice, placePrices, updatePrices } from "./prices";
export { canSupply, requireStock, type SaleVariant, variantsForSale } from "./sale-variants";
export { searchedProducts } from "./search";
export { showVariantStock } from "./stock";
export { touchProducts } from "./store";
