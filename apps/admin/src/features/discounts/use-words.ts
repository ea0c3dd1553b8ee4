import { useMoney } from "@backroom/ui";
import { useFormatter, useTranslations } from "use-intl";
import { momentFormat } from "./moment";
import type { Words } from "./sentence";

/** The words of the reader's language, for the functions of sentence.ts. */
export function useDiscountWords(): Words {
  const t = useTranslations("discounts.words");
  const format = useFormatter();
  const money = useMoney();
  return {
    t,
    money,
    list: (names) => format.list(names),
    moment: (iso) => format.dateTime(new Date(iso), momentFormat(iso)),
    now: Date.now(),
  };
}
