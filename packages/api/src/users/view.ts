import { z } from "zod";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { columnsOf, defineView, type RowOf } from "../core/view";

const columns = columnsOf("user", {
  id: z.string(),
  email: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  role: z.string().describe("admin, member or developer"),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface User extends RowOf<typeof columns> {
  /** Masked; the token itself is in the answer of the request that set it, once. */
  api_token: string | null;
}

export const userView = defineView<User>("User", {
  columns,
  expressions: {
    api_token: {
      schema: z.string().nullable().describe("masked: only the last four characters are kept readable"),
      sql: `case when t."api_token_hash" is null then null else '••••' || coalesce(t."api_token_hint", '') end`,
    },
  },
});
