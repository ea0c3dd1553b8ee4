import type { Executor } from "@backroom/db";
import { computeLineTotals } from "@backroom/domain";
import type { CartLine } from "./load";
import { liveTaxLines } from "./taxes";
import { totalsOrRefuse } from "./totals";

/** Subtotal and tax of lines before discounts, minor units: what shipping requirements compare with. */
export async function sumOfLines(
  executor: Executor,
  region: { id: string; tax_rate: number; automatic_taxes: boolean },
  lines: readonly CartLine[],
): Promise<{ subtotal: number; item_tax_total: number }> {
  if (lines.length === 0) return { subtotal: 0, item_tax_total: 0 };
  const taxes = region.automatic_taxes ? await liveTaxLines(executor, region, lines, []) : undefined;
  return totalsOrRefuse(() => {
    const totals = lines.map((line) =>
      computeLineTotals({ ...line, adjustments: [], tax_lines: taxes?.ofLine(line.id) ?? [] }, []),
    );
    return {
      subtotal: totals.reduce((sum, line) => sum + line.subtotal, 0),
      item_tax_total: totals.reduce((sum, line) => sum + line.tax_total, 0),
    };
  });
}
