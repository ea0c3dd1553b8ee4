import { Money } from "@backroom/ui";
import { Alert, List, Skeleton, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { problemOf } from "@/lib/problem";
import { useProblemText } from "@/lib/use-problem-text";
import type { ShownOrder } from "../shown";
import { FulfillmentStatus, OrderStatus, PaymentStatus } from "../status";
import { useNamedIds } from "../use-named-ids";
import classes from "./panel.module.css";

interface EffectProps {
  order: ShownOrder;
  run: { answer: { order: ShownOrder } | undefined; error: unknown; isAsking: boolean };
  /** What this step does beside states and money; the first that is read. */
  lines: readonly ReactNode[];
}

/** What a step will do, as a dry run of it says; read aloud when it changes. */
export function Effect({ order, run, lines }: EffectProps) {
  const t = useTranslations("order.effect");
  const after = run.answer?.order;
  const changes = useChanges(order, after);
  if (run.error) return <Refused order={order} error={run.error} />;
  return (
    <section className={classes.effect} aria-label={t("title")} data-stale={run.isAsking || undefined}>
      <Title order={3} fz="sm" mb={6}>
        {t("title")}
      </Title>
      <div role="status" aria-busy={run.isAsking}>
        {after && (
          <List size="sm" spacing={4}>
            {[...lines, ...changes].map((line, index) => (
              // Lines have no identity but their place.
              <List.Item key={index}>{line}</List.Item>
            ))}
          </List>
        )}
        {!after && run.isAsking && (
          <Stack gap={8}>
            <Skeleton h={12} w="70%" />
            <Skeleton h={12} w="50%" />
          </Stack>
        )}
        {!after && !run.isAsking && (
          <Text size="sm" c="dimmed">
            {t("nothing")}
          </Text>
        )}
      </div>
    </section>
  );
}

/** The server would say no, and why. */
function Refused({ order, error }: { order: ShownOrder; error: unknown }) {
  const t = useTranslations("order.effect");
  const text = useProblemText()(problemOf(error));
  const named = useNamedIds([text], order.items);
  return (
    <Alert color="red" title={t("refused")} role="alert">
      {named(text)}
    </Alert>
  );
}

/** States and sums that are others afterwards. */
export function useChanges(order: ShownOrder, after: ShownOrder | undefined): ReactNode[] {
  const t = useTranslations("order.effect");
  if (!after) return [];
  const states = [
    { label: t("status"), Status: OrderStatus, field: "status" },
    { label: t("payment"), Status: PaymentStatus, field: "payment_status" },
    { label: t("fulfillment"), Status: FulfillmentStatus, field: "fulfillment_status" },
  ] as const;
  const sums = [
    { label: t("total"), field: "total" },
    { label: t("paid"), field: "paid_total" },
    { label: t("refunded"), field: "refunded_total" },
    { label: t("left"), field: "refundable_amount" },
  ] as const;
  const money = (amount: number) => <Money amount={amount} currency={order.currency_code} />;
  return [
    ...states
      .filter(({ field }) => order[field] !== after[field])
      .map(({ label, Status, field }) => (
        <Change
          key={field}
          label={label}
          from={<Status status={order[field]} />}
          to={<Status status={after[field]} />}
        />
      )),
    ...sums
      .filter(({ field }) => order[field] !== after[field])
      .map(({ label, field }) => (
        <Change key={field} label={label} from={money(order[field])} to={money(after[field])} />
      )),
  ];
}

function Change({ label, from, to }: { label: string; from: ReactNode; to: ReactNode }) {
  return (
    <span className={classes.change}>
      <span>{label}</span> {from} <span aria-hidden>→</span> {to}
    </span>
  );
}
