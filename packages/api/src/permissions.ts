/**
 * Who may do what: one table. An operation names its permission in `meta.can`; without one it is refused.
 * The v1 server lets every role do everything; Backroom keeps `member` away from users, settings and keys.
 */
export const roles = ["admin", "member", "developer"] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  "public",
  "account",
  "users:read",
  "users:write",
  "store:read",
  "store:write",
  "regions:read",
  "regions:write",
  "shipping:read",
  "shipping:write",
  "products:read",
  "products:write",
  "stock:read",
  "stock:write",
  "keys:read",
  "keys:write",
  "webhooks:read",
  "webhooks:write",
  "customers:read",
  "customers:write",
  "discounts:read",
  "discounts:write",
  "draft_orders:read",
  "draft_orders:write",
  "orders:read",
  "orders:write",
  "gift_cards:read",
  "gift_cards:write",
  "notes:read",
  "notes:write",
  "files:read",
  "files:write",
  "files:delete",
] as const;
export type Permission = (typeof permissions)[number];

/** What `member` may not do; `admin` and `developer` may do everything. */
const deniedToMembers: ReadonlySet<Permission> = new Set([
  "users:read",
  "users:write",
  "store:write",
  "keys:write",
  // Their addresses and answers may hold secrets of other programs.
  "webhooks:read",
  "webhooks:write",
  // Deleting a location deletes the stock kept there.
  "stock:write",
  // A file is gone for good, and products may still show it.
  "files:delete",
]);

/** `public` needs nobody signed in, `account` is anyone's own session. */
export function may(role: Role, permission: Permission): boolean {
  return role !== "member" || !deniedToMembers.has(permission);
}
