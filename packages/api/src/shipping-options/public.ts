export { type LoadedShippingOption, loadOptionRates, loadShippingOptions } from "./load";
export { priceShippingOptions, type ShippingOptionPrice } from "./price";
