import { type Fraction, formatFraction, fraction } from "./exact";
import type { RecordStep, StepInput } from "./explanation";

export interface SumStep {
  readonly value: number;
  /** Absent for integers that come from integers. */
  readonly unrounded?: Fraction;
  readonly inputs: Readonly<Record<string, StepInput>>;
  readonly rule: string;
  readonly formula: string;
}

/** Records one step per entry, in their order. */
export function recordSums(
  record: RecordStep,
  subject: string,
  steps: Readonly<Record<string, SumStep>>,
): void {
  for (const [amount, { value, unrounded, inputs, rule, formula }] of Object.entries(steps)) {
    const text = formatFraction(unrounded ?? fraction(BigInt(value)));
    record({ amount, subject, inputs, rule, formula, unrounded: text, rounded: value });
  }
}
