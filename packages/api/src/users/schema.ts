import { userRoles } from "@backroom/domain";
import { z } from "zod";
import { emailText, idSchema, metadataInput, optionalText, text } from "../core/fields";

/** Input shapes of users (spec/catalog.md §2.2). */
export const role = z.enum(userRoles).describe("`member` may not change users, settings and keys");
/** Long enough for any passphrase, short enough to hash. */
export const password = text(1_000).min(1);

export const createUserInput = z.strictObject({
  email: emailText.describe("stored in lower case; one live user each"),
  password,
  first_name: optionalText(1_000),
  last_name: optionalText(1_000),
  role: role.nullish().describe("`member` unless said otherwise"),
});

export const updateUserInput = z.strictObject({
  id: idSchema,
  first_name: optionalText(1_000),
  last_name: optionalText(1_000),
  role: role.optional(),
  api_token: text(1_000)
    .min(1)
    .nullish()
    .describe("for the header x-medusa-access-token; shown in this answer only; null takes it away"),
  metadata: metadataInput.nullish(),
});

export const passwordTokenInput = z.strictObject({ email: emailText });
export const resetPasswordInput = z.strictObject({
  email: emailText.nullish().describe("whose password; without it, whom the token names"),
  token: text(2_000).min(1),
  password,
});

export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;
export type CreateUserInput = z.infer<typeof createUserInput>;
export type UpdateUserInput = z.infer<typeof updateUserInput>;
