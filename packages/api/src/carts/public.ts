/** What other resources may use of carts, beside view.ts and schema.ts. */
export { liveTaxLines } from "./taxes";
export { totalsOrRefuse } from "./totals";
