export { loadShippingOptions } from "./load";
