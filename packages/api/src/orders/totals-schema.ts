import { z } from "zod";
import { money } from "../core/fields";

const step = z
  .strictObject({
    amount: z.string().describe("name of the amount"),
    subject: z.string().describe("id of the line or shipping method, or the cart or order as a whole"),
    inputs: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
    rule: z.string().describe("the rule in a sentence"),
    formula: z.string(),
    unrounded: z.string().describe("exact decimal or fraction before rounding"),
    rounded: z.number(),
  })
  .meta({ id: "DerivationStep" });

/** Totals with the derivation of every amount (Backroom's own). */
export const explainedTotals = z
  .strictObject({
    totals: z.record(z.string(), money.or(z.number())),
    steps: z.array(step).describe("in the order of computation"),
  })
  .meta({ id: "ExplainedTotals" });
export type ExplainedTotals = z.infer<typeof explainedTotals>;
