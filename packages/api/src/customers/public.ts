/** What other resources may use of customers, beside view.ts and schema.ts. */
export { findOrCreateGuest } from "./guests";
export { customerListInput, listCustomers } from "./list";
export { loadCustomer, loadCustomerGroupIds, requireCustomer } from "./store";
