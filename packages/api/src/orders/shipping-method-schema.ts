import { z } from "zod";
import { amount, idSchema, objectInput, selectionInput } from "../core/fields";

export const addShippingMethodInput = z.strictObject({
  id: idSchema,
  option_id: idSchema,
  price: amount,
  data: objectInput.nullish().describe("what the fulfillment provider wants to know"),
  date: objectInput.nullish().describe("what older documents call `data`; not kept"),
  ...selectionInput,
});
export type AddShippingMethodInput = z.infer<typeof addShippingMethodInput>;
