import { z } from "zod";
import { freeObject, nullableTimestamp, timestamp } from "../core/fields";
import { many, one } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type Customer, customerView } from "../customers/view";

const columns = columnsOf("notification", {
  id: z.string(),
  event_name: z.string().nullable(),
  resource_type: z.string(),
  resource_id: z.string(),
  customer_id: z.string().nullable(),
  to: z.string(),
  data: freeObject,
  parent_id: z.string().nullable(),
  provider_id: z.string().nullable(),
  subject: z.string().nullable(),
  sent_at: nullableTimestamp.describe("null while it waits for its provider"),
  error: z.string().nullable().describe("why it could not be sent the last time"),
  created_at: timestamp,
  updated_at: timestamp,
});

export interface Notification extends RowOf<typeof columns> {
  customer?: Customer | null | undefined;
  parent_notification?: Notification | null | undefined;
  resends?: Notification[] | undefined;
}

export const notificationView: View<Notification> = defineView<Notification>("Notification", {
  columns,
  relations: {
    customer: one(() => customerView, { by: "customer_id", withDeleted: true }),
    parent_notification: one(() => notificationView, { by: "parent_id" }),
    resends: many(() => notificationView, { by: "parent_id" }),
  },
  expand: ["resends"],
});
