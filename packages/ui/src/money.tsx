import { currencyExponent, formatMinor } from "@backroom/domain";
import { Text, type TextProps } from "@mantine/core";
import { useLocale } from "use-intl";

/** To make one takes longer than to use it a hundred times, and there are few languages and currencies. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const exponent = currencyExponent(currency);
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency.toUpperCase(),
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  formats.set(key, format);
  return format;
}

/** Text of an amount with its currency's sign. The decimal text is exact: no float comes between. */
export function formatMoney(locale: string, amount: number, currency: string): string {
  const format = formatOf(locale, currency);
  // Number.parseFloat keeps every digit here: amounts have ten of them at most.
  return format.format(Number.parseFloat(formatMinor(amount, currency)));
}

export function useMoney(): (amount: number, currency: string) => string {
  const locale = useLocale();
  return (amount, currency) => formatMoney(locale, amount, currency);
}

interface MoneyProps extends TextProps {
  /** Minor units; nothing is shown as a dash. */
  amount: number | null | undefined;
  currency: string;
}

export function Money({ amount, currency, ...text }: MoneyProps) {
  const money = useMoney();
  return (
    <Text
      component="span"
      inherit
      {...text}
      style={{ fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" }}
    >
      {amount === null || amount === undefined ? "–" : money(amount, currency)}
    </Text>
  );
}
