import { z } from "zod";
import { emailText, idSchema } from "../core/fields";

export const resendInput = z.strictObject({
  id: idSchema,
  to: emailText.nullish().describe("default: who got it before"),
});
export type ResendInput = z.infer<typeof resendInput>;

/** A message as it was sent. */
export const preview = z
  .strictObject({
    to: z.string(),
    subject: z.string(),
    html: z.string().describe("a whole document; show it in a frame of its own"),
    text: z.string().describe("the plain-text part"),
  })
  .meta({ id: "NotificationPreview" });
