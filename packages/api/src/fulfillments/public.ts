/** What other resources may use of fulfilments, beside view.ts and schema.ts. */

export { bulk as bulkFulfill } from "./bulk-fulfill";
export { cancel as cancelFulfillment } from "./cancel";
export { create as createFulfillment } from "./create";
export { ship as createShipment } from "./ship";
export { giveBackStock, requireLocation } from "./stock";
