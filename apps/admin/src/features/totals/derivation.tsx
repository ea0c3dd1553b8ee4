"use client";

import { SidePanel, useMoney } from "@backroom/ui";
import { Anchor, Skeleton, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "use-intl";
import type { Outputs } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import classes from "./derivation.module.css";
import { ruleKey } from "./rule-key";

type Step = Outputs["orders"]["totals"]["explanation"]["steps"][number];

interface DerivationProps {
  steps: readonly Step[] | undefined;
  error: unknown;
  onRetry: () => void;
  currency: string;
  /** Names of lines and shipping methods by id. */
  names: ReadonlyMap<string, string>;
  /** Told when the steps are wanted: they are computed only then. */
  onOpen: () => void;
}

/** "How is this calculated?" and the answer, step by step. */
export function Derivation({ steps, error, onRetry, currency, names, onOpen }: DerivationProps) {
  const t = useTranslations();
  const [isOpen, drawer] = useDisclosure(false);
  const open = () => {
    onOpen();
    drawer.open();
  };
  return (
    <>
      <Anchor component="button" type="button" size="xs" onClick={open} className={classes.ask}>
        {t("money.explain")}
      </Anchor>
      <SidePanel opened={isOpen} onClose={drawer.close} title={t("derivation.title")}>
        <Text size="sm" c="dimmed" mb="md">
          {t("derivation.intro")}
        </Text>
        {error ? (
          <LoadError error={error} onRetry={onRetry} />
        ) : steps ? (
          bySubject(steps).map(([subject, own]) => (
            <section key={subject} className={classes.subject}>
              <h3 className={classes.name}>{names.get(subject) ?? t("derivation.whole")}</h3>
              <ol className={classes.steps}>
                {own.map((step, index) => (
                  // Steps have no identity but their place in the computation.
                  <StepRow key={index} step={step} currency={currency} />
                ))}
              </ol>
            </section>
          ))
        ) : (
          <Stack gap="sm">
            <Skeleton h={80} />
            <Skeleton h={80} />
            <Skeleton h={80} />
          </Stack>
        )}
      </SidePanel>
    </>
  );
}

function bySubject(steps: readonly Step[]): [string, Step[]][] {
  const groups = new Map<string, Step[]>();
  for (const step of steps) groups.set(step.subject, [...(groups.get(step.subject) ?? []), step]);
  return [...groups];
}

/** Inputs that are no amounts. */
const plain = /rate|quantity|adjustments|tax_lines|count|percent|allow|cards|currency/;

function StepRow({ step, currency }: { step: Step; currency: string }) {
  const t = useTranslations("derivation");
  const money = useMoney();
  const inputs = Object.entries(step.inputs).map(([name, value]) => {
    // Exact amounts come as text; those with fractions are shown in minor units, as they are computed.
    const number = typeof value === "boolean" || value === null ? Number.NaN : Number(value);
    const isAmount = Number.isInteger(number) && !plain.test(name);
    return `${name} ${isAmount ? money(number, currency) : String(value ?? "–")}`;
  });
  const isRounded = step.unrounded !== String(step.rounded);
  return (
    <li className={classes.step}>
      <div className={classes.amount}>
        <span>{useAmountName(step.amount)}</span>
        <span>{Number.isInteger(step.rounded) ? money(step.rounded, currency) : step.rounded}</span>
      </div>
      <p className={classes.rule}>{useRule(step.rule)}</p>
      <p className={classes.formula}>
        {step.formula}
        {inputs.length > 0 && <span className={classes.inputs}>{inputs.join(" · ")}</span>}
        {isRounded && <span className={classes.inputs}>{t("rounding", { exact: step.unrounded })}</span>}
      </p>
    </li>
  );
}

/** The server says its rules in English; the catalogues know each by its own words. */
function useRule(rule: string): string {
  const t = useTranslations("derivation.rules");
  // `has` is how a key that is not known beforehand is checked; a rule without words of ours stays in English.
  const key = ruleKey(rule) as Parameters<typeof t.has>[0];
  return t.has(key) ? t(key) : rule;
}

type AmountKey = Parameters<ReturnType<typeof useTranslations<"derivation.amounts">>["has"]>[0];

/** `tax:default` is the tax by the rate with the code `default`. */
function useAmountName(amount: string): string {
  const t = useTranslations("derivation.amounts");
  const [name = amount, rate] = amount.split(":");
  // `has` is how a key that is not known beforehand is checked.
  const key = name as AmountKey;
  const word = t.has(key) ? t(key) : name;
  return rate === undefined ? word : `${word} · ${rate}`;
}
