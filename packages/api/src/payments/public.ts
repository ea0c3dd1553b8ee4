/** What other resources may use of payments, beside view.ts and schema.ts. */
export { cancelPayments } from "./cancel-payments";
export { capturePayments, isOpen } from "./capture-payments";
export { refundPayments } from "./refund-payments";
export { lockPayments, movePaymentStatus } from "./store";
