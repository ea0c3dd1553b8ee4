import { shippingProfileTypes } from "@backroom/domain";
import { z } from "zod";
import { idSchema, metadataInput, nonEmptyText } from "../core/fields";

/** Input shapes of shipping profiles (spec/catalog.md §2.8). */
const name = nonEmptyText().describe("name staff see");
const type = z.enum(shippingProfileTypes);
const ids = z.array(idSchema).max(10_000);

export const createShippingProfileInput = z.strictObject({ name, type, metadata: metadataInput.nullish() });

export const updateShippingProfileInput = z.strictObject({
  id: idSchema,
  name: name.optional(),
  type: type.optional(),
  metadata: metadataInput.nullish(),
  products: ids.nullish().describe("products to move into this profile; unknown ids are ignored"),
  shipping_options: ids
    .nullish()
    .describe("shipping options to move into this profile; unknown ids are ignored"),
});

export type CreateShippingProfileInput = z.infer<typeof createShippingProfileInput>;
export type UpdateShippingProfileInput = z.infer<typeof updateShippingProfileInput>;
