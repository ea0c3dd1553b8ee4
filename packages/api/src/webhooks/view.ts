import { z } from "zod";
import { nullableTimestamp, timestamp } from "../core/fields";
import { many } from "../core/relations";
import { columnsOf, defineView, type RowOf } from "../core/view";

/** The secrets have no place here: nothing leaves the server that no view names. */
const columns = columnsOf("webhook", {
  id: z.string(),
  url: z.string(),
  description: z.string().nullable(),
  event_names: z.array(z.string()),
  is_enabled: z.boolean(),
  disabled_reason: z
    .string()
    .nullable()
    .describe("why it was switched off by itself: `failing` for days, or the receiver said `gone`"),
  failing_since: nullableTimestamp.describe("since when nothing has arrived"),
  created_at: timestamp,
  updated_at: timestamp,
});
export type Webhook = RowOf<typeof columns>;
export const webhookView = defineView<Webhook>("Webhook", { columns });

const attemptColumns = columnsOf("webhook_attempt", {
  delivery_id: z.string(),
  number: z.int(),
  status_code: z.int().nullable().describe("null when no answer came"),
  duration_ms: z.int(),
  error: z.string().nullable(),
  response: z.string().nullable().describe("the beginning of what the receiver answered"),
  created_at: timestamp,
});
type WebhookAttempt = RowOf<typeof attemptColumns>;
const webhookAttemptView = defineView<WebhookAttempt>("WebhookAttempt", {
  columns: attemptColumns,
  orderBy: 't."number"',
});

const deliveryColumns = columnsOf("webhook_delivery", {
  id: z.string().describe("`webhook-id` of the message, the same in every attempt"),
  webhook_id: z.string(),
  event_id: z.string().nullable().describe("null for a test"),
  event_name: z.string(),
  body: z.string().describe("what is posted"),
  state: z.string().describe("pending, delivered or failed"),
  attempt_count: z.int(),
  next_attempt_at: nullableTimestamp,
  error: z.string().nullable().describe("why it has not arrived"),
  created_at: timestamp,
  updated_at: timestamp,
});
export interface WebhookDelivery extends RowOf<typeof deliveryColumns> {
  attempts?: WebhookAttempt[] | undefined;
}
export const webhookDeliveryView = defineView<WebhookDelivery>("WebhookDelivery", {
  columns: deliveryColumns,
  relations: { attempts: many(() => webhookAttemptView, { by: "delivery_id" }) },
  expand: ["attempts"],
});
