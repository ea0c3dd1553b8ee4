import { z } from "zod";
import { amount, freeObject, idSchema, selectionInput } from "../core/fields";

export const addShippingMethodInput = z.strictObject({
  id: idSchema,
  option_id: idSchema,
  price: amount,
  data: freeObject.nullish().describe("what the fulfillment provider wants to know"),
  date: freeObject.nullish().describe("what older documents call `data`; not kept"),
  ...selectionInput,
});
export type AddShippingMethodInput = z.infer<typeof addShippingMethodInput>;
