import { z } from "zod";
import { optionalText, text } from "../core/fields";

/** Input shapes of one's own account: operations of our own, for every role. */
export const updateAccountInput = z.strictObject({
  first_name: optionalText(1_000),
  last_name: optionalText(1_000),
});

export const changePasswordInput = z.strictObject({
  current_password: text(1_000).min(1),
  new_password: text(1_000).min(8).describe("at least 8 characters"),
});

export type UpdateAccountInput = z.infer<typeof updateAccountInput>;
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;
