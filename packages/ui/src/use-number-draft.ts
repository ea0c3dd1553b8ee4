import { useState } from "react";
import { useLocale } from "use-intl";

/** The sign between whole and broken part, as the reader's language writes it. */
export function useDecimalSeparator(): string {
  const parts = new Intl.NumberFormat(useLocale()).formatToParts(1.5);
  return parts.find((part) => part.type === "decimal")?.value ?? ".";
}

/**
 * For a number field whose value is a number or nothing: what is being typed (`7,`) stays as it is in the field,
 * while the value outside is always a whole one.
 */
export function useNumberDraft(value: number | null, onChange: (value: number | null) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    value: draft ?? value ?? "",
    onChange: (typed: number | string) => {
      setDraft(typeof typed === "string" ? typed : null);
      onChange(numberOf(typed));
    },
    onBlur: () => setDraft(null),
  };
}

export function numberOf(typed: number | string): number | null {
  const number = typeof typed === "number" ? typed : Number.parseFloat(typed.replace(",", "."));
  return Number.isFinite(number) ? number : null;
}
