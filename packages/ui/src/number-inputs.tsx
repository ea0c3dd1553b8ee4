import { type NumberInputProps, Text } from "@mantine/core";
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
  return (
    <NumberInput
      autoComplete="off"
      inputMode="decimal"
      hideControls
      decimalScale={2}
      decimalSeparator={decimalSeparator}
      allowedDecimalSeparators={[".", ","]}
      clampBehavior={min > 0 ? "blur" : "strict"}
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
      min={min}
      max={max}
    />
  );
}

const mostOfInt = 2_147_483_647;

/** A count of pieces: whole, from `min` (1 unless said otherwise). Arrow keys step. */
export function QuantityInput({ value, onChange, min = 1, max = mostOfInt, ...input }: OwnProps) {
  const draft = useNumberDraft(value, onChange);
  return (
    <NumberInput
      autoComplete="off"
      inputMode="numeric"
      allowDecimal={false}
      allowNegative={min < 0}
      // A strict lower bound above 1 would refuse the first digit of a right number.
      clampBehavior={min > 1 ? "blur" : "strict"}
      styles={tabular}
      {...input}
      {...draft}
      min={min}
      max={max}
    />
  );
}
