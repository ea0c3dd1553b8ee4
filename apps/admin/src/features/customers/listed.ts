/** What the columns of the list read, and nothing more. */
export const listed = { fields: "id,email,first_name,last_name,has_account,created_at", expand: "groups" };
