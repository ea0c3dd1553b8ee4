import { z } from "zod";
import { columnsOf, defineView, type RowOf } from "../core/view";

const columns = columnsOf("currency", {
  code: z.string().describe("ISO 4217, lower case"),
  symbol: z.string(),
  symbol_native: z.string(),
  name: z.string(),
  includes_tax: z.boolean().describe("prices in this currency hold their tax"),
});

export type Currency = RowOf<typeof columns>;
export const currencyView = defineView<Currency>("Currency", { columns, orderBy: 't."code"' });
