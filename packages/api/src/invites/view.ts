import { z } from "zod";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { columnsOf, defineView, type RowOf } from "../core/view";

const columns = columnsOf("invite", {
  id: z.string(),
  user_email: z.string(),
  role: z.string().nullable(),
  accepted: z.boolean().describe("always false: an accepted invite is gone"),
  token: z.string().describe("whoever has it can become a user"),
  expires_at: timestamp,
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export type Invite = RowOf<typeof columns>;
export const inviteView = defineView<Invite>("Invite", { columns });
