/** What other resources may use of orders, beside view.ts and schema.ts. */
export { explainedRelations, explanationOf, orderOfTotals } from "./explain";
export { type LockedOrder, lockOrder, lockOrders, requireLive } from "./lock";
export { placePaidOrder } from "./place";
export { refreshOrderTotals } from "./refresh-totals";
