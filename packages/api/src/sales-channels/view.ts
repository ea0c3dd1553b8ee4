import { z } from "zod";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";

const columns = columnsOf("sales_channel", {
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  is_disabled: z.boolean(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export type SalesChannel = RowOf<typeof columns>;
export const salesChannelView: View<SalesChannel> = defineView<SalesChannel>("SalesChannel", { columns });
