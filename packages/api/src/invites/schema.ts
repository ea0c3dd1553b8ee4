import { z } from "zod";
import { emailText, idSchema, optionalText, text } from "../core/fields";
import { password, role } from "../users/schema";

/** Input shapes of invites (spec/catalog.md §2.3). */
export const createInviteInput = z.strictObject({
  user: emailText.describe("who is invited"),
  role: role.describe("what the new user will be"),
});
export const byInviteId = z.strictObject({ invite_id: idSchema });
export const acceptInviteInput = z.strictObject({
  token: text(2_000).min(1).describe("of the invite, as the link in it holds it"),
  user: z.strictObject({
    password,
    first_name: optionalText(1_000),
    last_name: optionalText(1_000),
  }),
});

export type CreateInviteInput = z.infer<typeof createInviteInput>;
export type AcceptInviteInput = z.infer<typeof acceptInviteInput>;
