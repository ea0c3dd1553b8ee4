/** What other resources may use of orders, beside view.ts and schema.ts. */
export { placePaidOrder } from "./place";
export { explainedRelations, explanationOf, orderOfTotals } from "./explain";
