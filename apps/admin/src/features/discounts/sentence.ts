import type {
  DiscountAllocation,
  DiscountConditionOperator,
  DiscountConditionType,
  DiscountRuleType,
} from "@backroom/domain";
import type { useTranslations } from "use-intl";
import { durationParts } from "./duration";

export interface ConditionInWords {
  type: DiscountConditionType;
  operator: DiscountConditionOperator;
  /** Of what it lists, as far as they are known. */
  names: readonly string[];
  /** Of all that it lists. */
  count: number;
}

/** A discount as far as it has been decided; what is missing is left out of the sentence. */
export interface DiscountInWords {
  type: DiscountRuleType;
  /** Percent or minor units. */
  value: number | null;
  allocation: DiscountAllocation | null;
  currency: string | null;
  regions: readonly string[];
  isEverywhere: boolean;
  starts_at: string | null;
  ends_at: string | null;
  usage_limit: number | null;
  is_dynamic: boolean;
  valid_duration: string | null;
  conditions: readonly ConditionInWords[];
}

/** How the reader's language says it. */
export interface Words {
  t: ReturnType<typeof useTranslations<"discounts.words">>;
  money: (amount: number, currency: string) => string;
  list: (names: string[]) => string;
  /** A moment with its date, and its time unless that is midnight. */
  moment: (iso: string) => string;
  now: number;
}

type What = Pick<DiscountInWords, "type" | "value" | "allocation" | "currency">;

/** What comes off; null while that is not decided. */
export function whatInWords({ type, value, allocation, currency }: What, { t, money }: Words): string | null {
  if (type === "free_shipping") return t("free_shipping");
  if (!value) return null;
  const part = allocation ?? "total";
  if (type === "percentage") return t(`percentage.${part}`, { value });
  return currency ? t(`fixed.${part}`, { amount: money(value, currency) }) : null;
}

/** What a discount does, in words: what, where, when, how often, for what and for whom. */
export function discountSentence(discount: DiscountInWords, words: Words): string {
  const { t } = words;
  const what = whatInWords(discount, words);
  if (what === null) return t("nothing");
  const parts = [
    [what, where(discount, words)].filter(Boolean).join(" "),
    when(discount, words),
    discount.usage_limit ? t("limit", { count: discount.usage_limit }) : "",
  ];
  const sentences = [t("sentence", { sentence: parts.filter(Boolean).join(", ") })];
  for (const condition of discount.conditions) {
    if (condition.count > 0) sentences.push(conditionInWords(condition, words));
  }
  if (discount.is_dynamic) sentences.push(codesInWords(discount.valid_duration, words));
  return sentences.join(" ");
}

function where({ regions, isEverywhere }: DiscountInWords, { t, list }: Words): string {
  if (isEverywhere && regions.length > 1) return t("everywhere");
  if (regions.length === 0) return "";
  return t("in", { count: regions.length, regions: list([...regions]) });
}

function when({ starts_at, ends_at }: DiscountInWords, { t, moment, now }: Words): string {
  // That it began some time ago says nothing any more.
  const start = starts_at && new Date(starts_at).getTime() > now ? moment(starts_at) : null;
  const end = ends_at ? moment(ends_at) : null;
  if (start && end) return t("between", { start, end });
  if (start) return t("from", { start });
  return end ? t("until", { end }) : "";
}

const shownNames = 3;

/** What a condition says, with the first few names. */
function conditionInWords({ type, operator, names, count }: ConditionInWords, { t, list }: Words): string {
  const shown = names.slice(0, shownNames);
  const rest = count - shown.length;
  return t(`conditions.${type}.${operator}`, {
    count,
    names: list(rest > 0 ? [...shown, t("andMore", { count: rest })] : shown),
  });
}

function codesInWords(duration: string | null, { t, list }: Words): string {
  const parts = durationParts(duration ?? "");
  if (parts.length === 0) return t("codesForever");
  return t("codes", { duration: list(parts.map(({ unit, count }) => t(`duration.${unit}`, { count }))) });
}
