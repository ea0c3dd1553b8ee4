/**
 * Write use cases for programs that run several of them in one transaction of `runWrite`: the command line and the
 * demo loader. Inputs are the bodies of the operations; whoever asks a use case has the permission already.
 */
export { createCustomer } from "./customers/create";
export { updateCustomer } from "./customers/update";
export { createDiscount } from "./discounts/create";
export { createDraftOrder } from "./draft-orders/create";
export { payDraftOrder } from "./draft-orders/pay";
export { createFulfillment } from "./fulfillments/create";
export { createShipment } from "./fulfillments/ship";
export { createNote } from "./notes/create";
export { moveOrder } from "./orders/complete";
export { refundOrder } from "./orders/refund";
export { createProduct } from "./products/create";
export { createRegion } from "./regions/create";
export { receiveReturn } from "./returns/receive";
export { requestReturn } from "./returns/request";
export { createShippingOption } from "./shipping-options/create";
export { updateStore } from "./store/update";
