import { z } from "zod";
import { idSchema, metadataInput, nonEmptyText, optionalText, selectionInput, text } from "../core/fields";

/** Input shapes of stock locations (spec/catalog.md §2.23). */
const stockLocationAddressInput = z
  .strictObject({
    address_1: nonEmptyText(),
    country_code: text(2)
      .regex(/^[a-z]{2}$/i, "must be two letters")
      .describe("ISO 3166-1 alpha-2"),
    address_2: optionalText(1_000),
    company: optionalText(500),
    city: optionalText(500),
    phone: optionalText(100),
    province: optionalText(500),
    postal_code: optionalText(100),
  })
  .meta({ id: "StockLocationAddressInput" });

const name = nonEmptyText().describe("name staff see");
const members = {
  address: stockLocationAddressInput.nullish(),
  address_id: idSchema.nullish().describe("an address that another location has, instead of `address`"),
  metadata: metadataInput.nullish(),
};

/** What of the two is meant would be a guess. */
const isOneAddress = ({
  address,
  address_id,
}: {
  address?: object | null | undefined;
  address_id?: unknown;
}) => !address || address_id === undefined || address_id === null;
const oneAddress = { path: ["address_id"], message: "should not be given together with address" };

export const createStockLocationInput = z
  .strictObject({ name, ...members, ...selectionInput })
  .refine(isOneAddress, oneAddress);
export const updateStockLocationInput = z
  .strictObject({ id: idSchema, name: name.optional(), ...members, ...selectionInput })
  .refine(isOneAddress, oneAddress);

export type StockLocationAddressInput = z.infer<typeof stockLocationAddressInput>;
export type CreateStockLocationInput = z.infer<typeof createStockLocationInput>;
export type UpdateStockLocationInput = z.infer<typeof updateStockLocationInput>;
