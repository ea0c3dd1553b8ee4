import { currencyExponent, formatMinor, parseMajor } from "@backroom/domain";
import { Text, TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { useLocale } from "use-intl";
import classes from "./money-input.module.css";
import { plainNumber } from "./plain-number";
import { useDecimalSeparator } from "./use-number-draft";

interface MoneyInputProps
  extends Omit<TextInputProps, "value" | "onChange" | "defaultValue" | "placeholder"> {
  /** Minor units; null is empty. */
  value: number | null;
  onChange: (value: number | null) => void;
  currency: string;
  /** A text, or an amount in minor units. */
  placeholder?: string | number | undefined;
  /** The placeholder is the amount that counts while none is typed, so it is as readable as one. */
  placeholderCounts?: boolean;
}

/**
 * An amount, typed in major units and kept in minor ones. Characters that would not leave a valid amount never
 * enter the field, so there is no half-valid state to lose. A comma counts as the decimal point of a keypad.
 */
export function MoneyInput({
  value,
  onChange,
  currency,
  placeholder,
  placeholderCounts,
  ...input
}: MoneyInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const sign = useDecimalSeparator();
  const textOf = (amount: number) => formatMinor(amount, currency).replace(".", sign);
  const shown = value === null ? "" : textOf(value);

  const accept = (text: string) => {
    const cleaned = plainNumber(text);
    if (cleaned === "") {
      setTyped("");
      onChange(null);
      return;
    }
    const parsed = parseMajor(cleaned === "." ? "0." : cleaned, currency);
    if (!parsed.ok || parsed.value < 0) return;
    setTyped(cleaned.replace(".", sign));
    onChange(parsed.value);
  };

  return (
    <TextInput
      inputMode={currencyExponent(currency) === 0 ? "numeric" : "decimal"}
      autoComplete="off"
      rightSection={
        <Text component="span" size="sm" c="dimmed" aria-hidden>
          <CurrencySign currency={currency} />
        </Text>
      }
      rightSectionPointerEvents="none"
      classNames={{ input: classes.input ?? "" }}
      data-placeholder-counts={placeholderCounts || undefined}
      {...(placeholder === undefined
        ? {}
        : { placeholder: typeof placeholder === "number" ? textOf(placeholder) : placeholder })}
      {...input}
      value={typed ?? shown}
      onChange={(event) => accept(event.currentTarget.value)}
      onFocus={(event) => {
        setTyped(shown);
        event.currentTarget.select();
        input.onFocus?.(event);
      }}
      onBlur={(event) => {
        setTyped(null);
        input.onBlur?.(event);
      }}
    />
  );
}

function CurrencySign({ currency }: { currency: string }) {
  const locale = useLocale();
  const parts = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency.toUpperCase(),
  }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency.toUpperCase();
}
