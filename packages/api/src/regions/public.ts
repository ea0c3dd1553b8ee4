export { loadRegion, loadTaxRates } from "./load";
