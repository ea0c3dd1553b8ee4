import { z } from "zod";
import { metadataInput, optionalText, text } from "../core/fields";

/** An address of a cart or order, as clients send it. */
export const addressInput = z
  .strictObject({
    first_name: optionalText(500),
    last_name: optionalText(500),
    company: optionalText(500),
    address_1: optionalText(1_000),
    address_2: optionalText(1_000),
    city: optionalText(500),
    province: optionalText(500),
    postal_code: optionalText(100),
    country_code: text(2).nullish().describe("ISO 3166-1 alpha-2, one of the region's countries"),
    phone: optionalText(100),
    metadata: metadataInput.nullish(),
  })
  .meta({ id: "AddressInput" });
export type AddressInput = z.infer<typeof addressInput>;
