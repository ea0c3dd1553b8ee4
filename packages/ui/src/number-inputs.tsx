import { type NumberInputProps, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { NumberInput } from "./fields";
import { useDecimalSeparator, useNumberDraft } from "./use-number-draft";

interface OwnProps extends Omit<NumberInputProps, "value" | "onChange" | "defaultValue" | "onBlur"> {
  /** Null is empty. */
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
}

const tabular = { input: { fontVariantNumeric: "tabular-nums" } } as const;
const rightAligned = { input: { ...tabular.input, textAlign: "right" } } as const;

/** Percent as the API has it: 7.25 is 7.25 %. Tax rates have up to six decimals, everything else two. */
export function PercentInput({ value, onChange, min = 0, max = 100, ...input }: OwnProps) {
  const draft = useNumberDraft(value, onChange);
  const decimalSeparator = useDecimalSeparator();
  const problem = useProblem({ value, min, max });
  return (
    <NumberInput
      autoComplete="off"
      inputMode="decimal"
      hideControls
      decimalScale={2}
      decimalSeparator={decimalSeparator}
      allowedDecimalSeparators={[".", ","]}
      clampBehavior="none"
      rightSection={
        <Text component="span" size="sm" c="dimmed" aria-hidden>
          %
        </Text>
      }
      rightSectionPointerEvents="none"
      rightSectionWidth={36}
      styles={rightAligned}
      {...input}
      {...draft}
      error={problem ?? input.error}
      min={min}
      max={max}
    />
  );
}

const mostOfInt = 2_147_483_647;

/**
 * A count of pieces: whole, from `min` (1 unless said otherwise). Arrow keys step. What is no such count stays in the
 * field and in the value, with its error: left out, a typed point would make fifteen of one and a half.
 */
export function QuantityInput({ value, onChange, min = 1, max = mostOfInt, ...input }: OwnProps) {
  const draft = useNumberDraft(value, onChange);
  const decimalSeparator = useDecimalSeparator();
  const problem = useProblem({ value, min, max, isWhole: true });
  return (
    <NumberInput
      autoComplete="off"
      inputMode="numeric"
      decimalSeparator={decimalSeparator}
      allowedDecimalSeparators={[".", ","]}
      clampBehavior="none"
      styles={tabular}
      {...input}
      {...draft}
      error={problem ?? input.error}
      min={min}
      max={max}
    />
  );
}

interface Bounds {
  value: number | null;
  min: number;
  max: number;
  isWhole?: boolean;
}

/** Why a number cannot stay; the server says the same where it is sent nevertheless. */
function useProblem({ value, min, max, isWhole = false }: Bounds): string | undefined {
  const t = useTranslations("ui.numbers");
  if (value === null) return undefined;
  if (isWhole && !Number.isInteger(value)) return t("whole");
  if (value < min) return t("least", { number: min });
  if (value > max) return t("most", { number: max });
  return undefined;
}
