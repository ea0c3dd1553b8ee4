import { useTranslations } from "use-intl";
import type { QuantityStep } from "./list-prices";

/** A quantity step in words: "from 10", "10 to 49". */
export function useStepText() {
  const t = useTranslations("priceLists.steps");
  return ({ min_quantity: min, max_quantity: max }: QuantityStep): string => {
    if (min !== null && max !== null) return t("between", { min, max });
    if (min !== null) return t("from", { min });
    return max === null ? t("any") : t("upTo", { max });
  };
}
