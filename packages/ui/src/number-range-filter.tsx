import { lazy } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { FilterPopover } from "./filter-popover";
import { useMoney } from "./money";
import type { NumberRange } from "./number-range";

// With the first filter that is opened.
const RangeForm = lazy(() => import("./number-range-form"));

interface RangeFilterProps {
  label: string;
  value: NumberRange | null;
  onChange: (value: NumberRange | null) => void;
}

/** One filter of a list: numbers between two ends, or with one. */
export function NumberRangeFilter(props: RangeFilterProps) {
  const format = useFormatter();
  return <RangeFilter {...props} show={(number) => format.number(number)} />;
}

/** One filter of a list: amounts in minor units, typed in major ones. */
export function MoneyRangeFilter({ currency, ...props }: RangeFilterProps & { currency: string }) {
  const money = useMoney();
  return <RangeFilter {...props} show={(amount) => money(amount, currency)} currency={currency} />;
}

interface RangeProps extends RangeFilterProps {
  show: (number: number) => string;
  /** Of amounts; plain numbers have none. */
  currency?: string;
}

function RangeFilter({ label, value, onChange, show, currency }: RangeProps) {
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
          {...(currency ? { currency } : {})}
          onApply={(range) => {
            onChange(range);
            close();
          }}
        />
      )}
    </FilterPopover>
  );
}
