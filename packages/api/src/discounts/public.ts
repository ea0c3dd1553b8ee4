/** What other resources may use of discounts, beside view.ts and schema.ts. */
export { type LoadedDiscount, loadDiscountsByCode, loadDiscountsOfCart } from "./load";
