/** Amounts are in minor units on the wire, and nowhere else. */
const amounts = /(^|[._])(amount|price|refund|balance|min_subtotal|max_subtotal)$/;

/** Whether the field of a path holds one. */
export const isAmount = (path: string): boolean => amounts.test(path);
