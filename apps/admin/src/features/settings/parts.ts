import type { Permission } from "@backroom/api";
import type { Messages } from "@/messages";

interface SettingsPart {
  part: keyof Messages["settings"]["parts"];
  /** Who may not do this does not see it. */
  can: Permission;
}

/** The pages of the settings, in the order of their menu. */
export const settingsParts: readonly SettingsPart[] = [
  { part: "store", can: "store:read" },
  { part: "regions", can: "regions:read" },
  { part: "shipping", can: "shipping:read" },
  { part: "return-reasons", can: "orders:read" },
  { part: "notifications", can: "orders:read" },
  { part: "keys", can: "keys:read" },
  { part: "webhooks", can: "webhooks:read" },
  { part: "users", can: "users:read" },
  { part: "profile", can: "account" },
];
