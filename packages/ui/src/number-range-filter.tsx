import { formatMinor } from "@backroom/domain";
import { Button, Group, NumberInput, Text } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { FilterPopover } from "./filter-popover";
import { useMoney } from "./money";
import { MoneyInput } from "./money-input";
import type { NumberRange } from "./number-range";
import { useDecimalSeparator, useNumberDraft } from "./use-number-draft";

interface RangeFilterProps {
  label: string;
  value: NumberRange | null;
  onChange: (value: NumberRange | null) => void;
}

/** One filter of a list: numbers between two ends, or with one. */
export function NumberRangeFilter(props: RangeFilterProps) {
  const format = useFormatter();
  return (
    <RangeFilter
      {...props}
      show={(number) => format.number(number)}
      field={(label, value, onChange) => <NumberEnd label={label} value={value} onChange={onChange} />}
    />
  );
}

/** One filter of a list: amounts in minor units, typed in major ones. */
export function MoneyRangeFilter({ currency, ...props }: RangeFilterProps & { currency: string }) {
  const money = useMoney();
  return (
    <RangeFilter
      {...props}
      show={(amount) => money(amount, currency)}
      field={(label, value, onChange) => (
        <MoneyInput
          size="xs"
          label={label}
          currency={currency}
          value={value}
          onChange={onChange}
          placeholder={formatMinor(0, currency)}
        />
      )}
    />
  );
}

interface EndProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

function NumberEnd({ label, value, onChange }: EndProps) {
  const draft = useNumberDraft(value, onChange);
  const decimalSeparator = useDecimalSeparator();
  return <NumberInput size="xs" label={label} hideControls decimalSeparator={decimalSeparator} {...draft} />;
}

interface RangeFormProps extends RangeFilterProps {
  show: (number: number) => string;
  field: (label: string, value: number | null, onChange: (value: number | null) => void) => ReactNode;
}

function RangeFilter({ label, value, onChange, show, field }: RangeFormProps) {
  const t = useTranslations("ui.numbers");
  const words = ({ from, to }: NumberRange) => {
    if (from !== null && to !== null) return from === to ? show(from) : `${show(from)} – ${show(to)}`;
    if (from !== null) return t("atLeast", { number: show(from) });
    return to === null ? "" : t("atMost", { number: show(to) });
  };
  return (
    <FilterPopover
      label={label}
      shown={value ? words(value) : undefined}
      onClear={() => onChange(null)}
      width={260}
    >
      {(close) => (
        <RangeForm
          value={value ?? { from: null, to: null }}
          field={field}
          onApply={(range) => {
            onChange(range);
            close();
          }}
        />
      )}
    </FilterPopover>
  );
}

interface FormProps extends Pick<RangeFormProps, "field"> {
  value: NumberRange;
  onApply: (range: NumberRange | null) => void;
}

function RangeForm({ value, field, onApply }: FormProps) {
  const t = useTranslations("ui.numbers");
  const [ends, setEnds] = useState(value);
  const isBackwards = ends.from !== null && ends.to !== null && ends.from > ends.to;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (!isBackwards) onApply(ends.from === null && ends.to === null ? null : ends);
  };
  return (
    <form onSubmit={apply}>
      <Group gap={8} px={4} wrap="nowrap" align="flex-start" grow>
        {field(t("from"), ends.from, (from) => setEnds((now) => ({ ...now, from })))}
        {field(t("to"), ends.to, (to) => setEnds((now) => ({ ...now, to })))}
      </Group>
      {isBackwards && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert" px={4} mt={4}>
          {t("backwards")}
        </Text>
      )}
      <Button type="submit" variant="default" size="compact-sm" fullWidth mt={8} disabled={isBackwards}>
        {t("apply")}
      </Button>
    </form>
  );
}
