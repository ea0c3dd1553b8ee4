import { z } from "zod";
import { nullableTimestamp, timestamp } from "../core/fields";
import { columnsOf, defineView, type RowOf } from "../core/view";

const columns = columnsOf("publishable_api_key", {
  id: z.string().describe("the key itself"),
  title: z.string(),
  created_by: z.string().nullable(),
  revoked_by: z.string().nullable(),
  revoked_at: nullableTimestamp,
  created_at: timestamp,
  updated_at: timestamp,
});

export type PublishableApiKey = RowOf<typeof columns>;
export const publishableApiKeyView = defineView<PublishableApiKey>("PublishableApiKey", { columns });
