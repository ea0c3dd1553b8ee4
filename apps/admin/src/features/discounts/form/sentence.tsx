import { Text } from "@mantine/core";
import { type ConditionInWords, discountSentence } from "../sentence";
import { useDiscountWords } from "../use-words";
import classes from "./sentence.module.css";
import { useRegions } from "./use-regions";
import type { DiscountValues } from "./values";

interface SentenceProps {
  label: string;
  values: DiscountValues;
  conditions: readonly ConditionInWords[];
}

/** The rule in words, following every key press. */
export function DiscountSentence({ label, values, conditions }: SentenceProps) {
  const words = useDiscountWords();
  const regions = useRegions();
  const chosen = regions.filter(({ id }) => values.regions.includes(id));
  const sentence = discountSentence(
    {
      ...values,
      currency: chosen[0]?.currency_code ?? null,
      regions: chosen.map(({ name }) => name),
      isEverywhere: regions.length > 0 && chosen.length === regions.length,
      conditions,
    },
    words,
  );
  return (
    <Text component="output" display="block" aria-label={label} className={classes.sentence}>
      {sentence}
    </Text>
  );
}
