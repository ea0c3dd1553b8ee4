import { currencyExponent, formatMinor } from "@backroom/domain";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { readAmount } from "./amount-text";
import type { SheetColumn, Value } from "./types";

type CellKind = Pick<SheetColumn<never>, "align" | "read" | "write">;

const asText = (value: Value): string => (value === null ? "" : String(value));
/** What a 32-bit column holds. */
const maxWhole = 2_147_483_647;

/** How cells of a kind are read and written, in the reader's language. */
export function useCellKinds() {
  const t = useTranslations("sheet");
  const locale = useLocale();
  return useMemo(() => {
    const decimalSign =
      new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === "decimal")?.value ?? ".";
    const money = (currency: string): CellKind => ({
      align: "right",
      read: (text) => {
        const amount = readAmount(text, currency, decimalSign);
        if (!("problem" in amount)) return amount.amount;
        const values = { currency: currency.toUpperCase(), digits: currencyExponent(currency) };
        return { text, problem: t(amount.problem, values) };
      },
      write: (value) =>
        typeof value === "number" ? formatMinor(value, currency).replace(".", decimalSign) : asText(value),
    });
    const text: CellKind = { read: (given) => given.trim() || null, write: asText };
    const whole: CellKind = {
      align: "right",
      read: (given) => {
        const digits = given.replace(/\s/g, "");
        if (digits === "") return null;
        const number = Number(digits);
        const isWhole = /^-?\d+$/.test(digits) && Math.abs(number) <= maxWhole;
        return isWhole ? number : { text: given, problem: t("notANumber") };
      },
      write: asText,
    };
    return { money, text, whole };
  }, [t, locale]);
}
