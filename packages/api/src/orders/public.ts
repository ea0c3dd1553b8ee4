/** What other resources may use of orders, beside view.ts and schema.ts. */
export { explanationOf } from "./explain";
export { placePaidOrder } from "./place";
