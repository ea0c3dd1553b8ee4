/** What other resources may use of payments, beside view.ts and schema.ts. */
export { cancelPayments } from "./cancel-payments";
export { capturePayments, isOpen } from "./capture-payments";
export { type AskedRefund, refundPayments } from "./refund-payments";
export { type LockedPayment, lockPayments, movePaymentStatus } from "./store";
