import { z } from "zod";
import { emailText, idSchema, metadataInput, optionalText, selectionInput, text } from "../core/fields";

/** Input shapes of customers (spec/catalog.md §2.19). */
const password = text(1_000).min(1).describe("stored as a hash and never shown");

export const createCustomerInput = z.strictObject({
  email: emailText.describe("stored in lower case; one registered customer per e-mail"),
  first_name: text(1_000),
  last_name: text(1_000),
  password,
  phone: optionalText(1_000),
  metadata: metadataInput.nullish(),
});

export const updateCustomerInput = z.strictObject({
  id: idSchema,
  email: emailText.optional().describe("guests only"),
  first_name: optionalText(1_000),
  last_name: optionalText(1_000),
  password: password.nullish().describe("registered customers only"),
  phone: optionalText(1_000),
  groups: z
    .array(z.strictObject({ id: idSchema }))
    .max(1_000)
    .nullish()
    .describe("replaces the memberships; an empty list ends them"),
  metadata: metadataInput.nullish(),
  ...selectionInput,
});

export type CreateCustomerInput = z.infer<typeof createCustomerInput>;
export type UpdateCustomerInput = z.infer<typeof updateCustomerInput>;
