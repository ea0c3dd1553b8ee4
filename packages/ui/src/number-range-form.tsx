import { Button, Group, NumberInput, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { MoneyInput } from "./money-input";
import type { NumberRange } from "./number-range";
import { useDecimalSeparator, useNumberDraft } from "./use-number-draft";

interface RangeFormProps {
  value: NumberRange;
  currency?: string;
  onApply: (range: NumberRange | null) => void;
}

/** Two ends, typed; in minor units where there is a currency. */
export default function RangeForm({ value, currency, onApply }: RangeFormProps) {
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
        <End
          label={t("from")}
          value={ends.from}
          currency={currency}
          onChange={(from) => setEnds((now) => ({ ...now, from }))}
        />
        <End
          label={t("to")}
          value={ends.to}
          currency={currency}
          onChange={(to) => setEnds((now) => ({ ...now, to }))}
        />
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

interface EndProps {
  label: string;
  value: number | null;
  currency: string | undefined;
  onChange: (value: number | null) => void;
}

function End({ currency, ...props }: EndProps) {
  return currency === undefined ? (
    <NumberEnd {...props} />
  ) : (
    <MoneyInput size="xs" currency={currency} placeholder={0} {...props} />
  );
}

function NumberEnd({ label, value, onChange }: Omit<EndProps, "currency">) {
  const draft = useNumberDraft(value, onChange);
  const decimalSeparator = useDecimalSeparator();
  return <NumberInput size="xs" label={label} hideControls decimalSeparator={decimalSeparator} {...draft} />;
}
