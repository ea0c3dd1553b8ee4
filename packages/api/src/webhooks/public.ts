/** What other parts may use of webhooks, beside view.ts and schema.ts. */
export { deliverWebhook } from "./deliver";
export { expireDeliveries } from "./housekeeping";
