/** What other resources may use of returns, beside view.ts and schema.ts. */
export { request as requestReturn } from "./request";
