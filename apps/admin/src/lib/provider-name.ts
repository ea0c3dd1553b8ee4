import { useTranslations } from "use-intl";

/** Built in, with nobody behind them: staff take the money, or send the goods, themselves. */
const byHand = ["manual", "system"];

export const isByHand = (id: string): boolean => byHand.includes(id);

/** What staff call a provider of payments or shipping. */
export function useProviderName(): (id: string) => string {
  const t = useTranslations("providers");
  return (id) => (isByHand(id) ? t("byHand") : id.charAt(0).toUpperCase() + id.slice(1));
}
