export const roles = ["admin", "member", "developer"] as const;
export type Role = (typeof roles)[number];
