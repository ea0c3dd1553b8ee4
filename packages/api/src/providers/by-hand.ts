import type { FulfillmentProvider } from "./fulfillment-provider";
import type { PaymentProvider } from "./payment-provider";

/** Money that is handled outside, such as a bank transfer: every call succeeds (spec/orders.md §10). */
export const paymentByHand: PaymentProvider = {
  isLocal: true,
  capture: async ({ payment }) => ({ data: payment.data }),
  refund: async ({ payment }) => ({ data: payment.data }),
  cancel: async ({ payment }) => ({ data: payment.data }),
  // Nobody but the shop itself knows.
  status: async ({ data }) => ({ state: "unknown", refundKeys: [], data }),
};

/** Staff pack and send by themselves: every call succeeds and leaves `{}` (spec/orders.md §9.1). */
export const fulfillmentByHand: FulfillmentProvider = {
  isLocal: true,
  create: async () => ({ data: {} }),
  cancel: async () => ({ data: {} }),
  createReturn: async () => ({ data: {} }),
};
