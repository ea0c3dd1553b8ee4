/** What the columns of the list read. */
export const listed = { expand: "cart.items" };
