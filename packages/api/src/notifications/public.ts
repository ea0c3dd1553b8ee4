/** What other resources may use of notifications, beside view.ts and schema.ts. */
export { moneyText } from "./money";
export { notifyCustomer } from "./notify";
export { sendNotification } from "./send";
