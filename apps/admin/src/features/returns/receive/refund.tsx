import { Money, MoneyInput, Section, useMoney } from "@backroom/ui";
import { Box, Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { chosenOf, sumOf } from "@/features/orders/panels/quantity-lines";
import { refundableNow } from "@/features/orders/steps";
import { StockLocationSelect, useStockLocation } from "@/features/orders/stock-location";
import type { OpenReturn, OrderOfReturn } from "../shown";
import { ConfirmReceive } from "./confirm";
import { useArrivedRefund } from "./use-arrived-refund";

interface ReceiveRefundProps {
  ret: OpenReturn;
  order: OrderOfReturn;
  counts: ReadonlyMap<string, number>;
  /** Every count is one that can arrive. */
  areRight: boolean;
  onDone: () => void;
}

const choices = ["arrived", "agreed", "other"] as const;
type Choice = (typeof choices)[number];

/** What the customer gets: for what arrived, what was agreed on, or another amount; then the last look before it. */
export function ReceiveRefund({ ret, order, counts, areRight, onDone }: ReceiveRefundProps) {
  const t = useTranslations("returns.refunding");
  const money = useMoney();
  const currency = order.currency_code;
  const [isAsking, dialog] = useDisclosure(false);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [other, setOther] = useState<number | null>(null);
  const items = chosenOf(counts);
  const place = useStockLocation((order.items ?? []).map(({ variant_id }) => variant_id));
  const [isOver, setOver] = useState(false);
  const arrived = useArrivedRefund(ret, order, areRight ? items : [], isAsking || isOver);
  const isAsRequested =
    (ret.items ?? []).every(
      (item) => (counts.get(item.item_id) ?? 0) === (item.requested_quantity ?? item.quantity),
    ) && items.length === (ret.items ?? []).length;
  const choice = chosen ?? (isAsRequested ? "agreed" : "arrived");
  const amounts: Record<Choice, number | null | undefined> = {
    arrived: arrived.amount,
    agreed: ret.refund_amount,
    other,
  };
  const refund = amounts[choice];
  const left = refundableNow(order);
  const isReady = items.length > 0 && areRight && typeof refund === "number";
  const label = (which: Choice) =>
    which === "other"
      ? t("other")
      : t.rich(which, { money: () => <Money amount={amounts[which]} currency={currency} /> });
  return (
    <Section title={t("title")}>
      <Radio.Group
        aria-label={t("title")}
        value={choice}
        onChange={(value) => setChosen(choices.find((known) => known === value) ?? null)}
      >
        <Stack gap={10}>
          {choices.map((which) => (
            <Radio
              key={which}
              value={which}
              size="xs"
              label={label(which)}
              description={which === "arrived" && arrived.hasShipping ? t("lessShipping") : undefined}
              disabled={which === "arrived" && items.length === 0}
            />
          ))}
        </Stack>
      </Radio.Group>
      {choice === "other" && (
        <MoneyInput
          mt="sm"
          maw={200}
          label={t("amount")}
          description={t("left", { amount: money(left, currency) })}
          currency={currency}
          value={other}
          onChange={setOther}
        />
      )}
      {typeof refund === "number" && refund > left && (
        <Text size="sm" c="var(--mantine-color-error)" mt="sm" role="alert">
          {t("above", { amount: money(left, currency) })}
        </Text>
      )}
      <Box mt="md" maw={320}>
        <StockLocationSelect {...place} />
      </Box>
      <Group justify="flex-end" mt="md">
        <Button disabled={!isReady} onClick={dialog.open}>
          {isReady
            ? t("confirm", { count: sumOf(items), amount: money(refund, currency) })
            : t("confirmEmpty")}
        </Button>
      </Group>
      {isReady && (
        <ConfirmReceive
          ret={ret}
          order={order}
          input={{ id: ret.id, items, refund, location_id: place.value ?? ret.location_id }}
          opened={isAsking}
          onClose={dialog.close}
          onDone={() => {
            setOver(true);
            onDone();
          }}
        />
      )}
    </Section>
  );
}
