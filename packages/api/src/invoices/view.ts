import { z } from "zod";
import { money, timestamp } from "../core/fields";
import { columnsOf, defineView, type RowOf } from "../core/view";

const columns = columnsOf("invoice", {
  id: z.string(),
  number: z.int().describe("without gaps, in the order of creation"),
  order_id: z.string(),
  currency_code: z.string(),
  total: money,
  tax_total: money,
  created_by: z.string().nullable(),
  created_at: timestamp,
});
export type Invoice = RowOf<typeof columns>;
export const invoiceView = defineView<Invoice>("Invoice", { columns });
