import { z } from "zod";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { many, one } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";

const columns = columnsOf("return_reason", {
  id: z.string(),
  value: z.string().describe("the word programs use"),
  label: z.string().describe("the words people read"),
  description: z.string().nullable(),
  parent_return_reason_id: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface ReturnReason extends RowOf<typeof columns> {
  parent_return_reason?: ReturnReason | null | undefined;
  return_reason_children?: ReturnReason[] | undefined;
}

export const returnReasonView: View<ReturnReason> = defineView<ReturnReason>("ReturnReason", {
  columns,
  relations: {
    parent_return_reason: one(() => returnReasonView, { by: "parent_return_reason_id" }),
    return_reason_children: many(() => returnReasonView, { by: "parent_return_reason_id" }),
  },
  expand: ["parent_return_reason", "return_reason_children"],
});

/** As `returnReasonView`, with the metadata: the way a return shows why an item came back. */
export const shownReasonView: View<RowOf<typeof columns>> = defineView<RowOf<typeof columns>>(
  "ReasonOfReturn",
  { columns },
);
