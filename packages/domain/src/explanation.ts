export type StepInput = string | number | boolean | null;

/** One amount and how it came about; plain data, so it can be sent and stored. */
export interface ExplanationStep {
  /** Wire name of the amount (`tax_total`), or of an intermediate one (`included_per_unit`, `tax:default`). */
  readonly amount: string;
  /** Id of the line, shipping method or gift card, or "cart" / "order". */
  readonly subject: string;
  readonly inputs: Readonly<Record<string, StepInput>>;
  /** One English sentence. */
  readonly rule: string;
  readonly formula: string;
  /** Exact decimal text; ends in "…" when the decimals never end. */
  readonly unrounded: string;
  /** The amount as reported, in minor units; fractional only for `raw_discount_total`. */
  readonly rounded: number;
}

/**
 * Receives every step. Totals functions call it as `record?.({...})`: when it is absent, not even the
 * argument is built, so plain totals do not pay for explanations.
 */
export type RecordStep = (step: ExplanationStep) => void;
