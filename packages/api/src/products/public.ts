/** What other resources may use of products, beside the views. */
export { createProduct } from "./create";
export { type PricePlace, pricesOf } from "./price-candidates";
export { nestedProductView, type PricedProduct, type PricedVariant, pricedProductView } from "./priced-view";
export { canSupply, requireStock, type SaleVariant, variantsForSale } from "./sale-variants";
export { findAndLockProduct, lockProduct } from "./store";
