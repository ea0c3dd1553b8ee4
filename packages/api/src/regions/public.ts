export { type LoadedRegion, loadRegion, loadTaxRates, type RegionTaxRates } from "./load";
