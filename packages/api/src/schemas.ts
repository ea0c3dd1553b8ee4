/** Input schemas for forms: zod and field rules only, so browsers may load them. */
export { addressInput } from "./carts/schema";
export { createDraftOrderInput, updateDraftOrderInput, updateLineInput } from "./draft-orders/schema";
