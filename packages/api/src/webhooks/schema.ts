import { z } from "zod";
import { idSchema, nonEmptyText, optionalText } from "../core/fields";

/** Input shapes of webhooks. */
const url = nonEmptyText(2_000).describe(
  "https address that messages are posted to; in development also http of this machine",
);

const eventName = z
  .string()
  .max(100)
  .regex(
    /^[a-z][a-z_]*\.(\*|[a-z][a-z_]*)$/,
    "must be the name of an event, such as order.placed, or order.*",
  );

const event_names = z
  .array(eventName)
  .min(1)
  .max(100)
  .describe("names of events; `order.*` is every event of orders");

export const createWebhookInput = z.strictObject({
  url,
  event_names,
  description: optionalText(500),
});

export const updateWebhookInput = z.strictObject({
  id: idSchema,
  url: url.optional(),
  event_names: event_names.optional(),
  description: optionalText(500),
  is_enabled: z.boolean().optional().describe("true also ends a pause that began by itself"),
});

export type CreateWebhookInput = z.infer<typeof createWebhookInput>;
export type UpdateWebhookInput = z.infer<typeof updateWebhookInput>;

export const secretText = z
  .string()
  .describe("signs the messages (Standard Webhooks); shown this once, keep it where the receiver runs");
