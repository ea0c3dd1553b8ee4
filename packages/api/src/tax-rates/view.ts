import { z } from "zod";
import { metadata, timestamp } from "../core/fields";
import { columnsOf, defineView, type RowOf } from "../core/view";

const columns = columnsOf("tax_rate", {
  id: z.string(),
  rate: z.number().nullable().describe("percent; null counts as 0"),
  code: z.string().nullable(),
  name: z.string(),
  region_id: z.string(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
});

export type TaxRate = RowOf<typeof columns>;
export const taxRateView = defineView<TaxRate>("TaxRate", { columns });
