import { refundReasons } from "@backroom/domain";
import { Money, MoneyInput, Select, useMoney } from "@backroom/ui";
import { Anchor, Checkbox, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Problem } from "@/lib/problem";
import { isByHand, useProviderName } from "@/lib/provider-name";
import { type ShownOrder, shownRelations } from "../shown";
import { refundableNow } from "../steps";
import { useDryRun } from "../use-dry-run";
import { useOrderWrite } from "../use-order-write";
import { Effect } from "./effect";
import { PanelForm } from "./panel-form";

type Reason = (typeof refundReasons)[number];

/** Gives money back without goods coming back. */
export function RefundPanel({ order, onClose }: { order: ShownOrder; onClose: () => void }) {
  const t = useTranslations("order.refund");
  const money = useMoney();
  const providerOf = useProviderName();
  const currency = order.currency_code;
  const most = refundableNow(order);
  const [amount, setAmount] = useState<number | null>(null);
  const [reason, setReason] = useState<Reason>("discount");
  const [note, setNote] = useState("");
  const [isTold, setTold] = useState(order.no_notification !== true);
  const isAbove = amount !== null && amount > most;
  const isUsable = amount !== null && amount > 0 && !isAbove;
  const input = {
    id: order.id,
    amount: amount ?? 0,
    reason,
    ...(note.trim() ? { note: note.trim() } : {}),
    no_notification: !isTold,
    expand: shownRelations,
  };
  const write = useOrderWrite(order, {
    call: (client, asked: typeof input, options) => client.orders.refund.mutate(asked, options),
    says: (_, asked) => t("done", { amount: money(asked.amount, currency) }),
    onDone: onClose,
  });
  const [asked] = useDebouncedValue(isUsable ? amount : undefined, 300);
  const run = useDryRun({
    name: "refund",
    seen: order.updated_at,
    currency: order.currency_code,
    // Reason and note change nothing of the effect.
    input: asked === undefined || !isUsable || write.isPending || write.isSuccess ? undefined : asked,
    call: (client, wanted, options) => client.orders.refund.mutate({ ...input, amount: wanted }, options),
  });
  const parts = (run.answer?.order.payments ?? []).flatMap((payment) => {
    const before = order.payments?.find(({ id }) => id === payment.id)?.amount_refunded ?? 0;
    return payment.amount_refunded > before ? [{ payment, amount: payment.amount_refunded - before }] : [];
  });
  return (
    <PanelForm
      confirm={isUsable ? t("confirm", { amount: money(amount, currency) }) : t("confirmEmpty")}
      onConfirm={() => isUsable && write.run(input)}
      onCancel={onClose}
      isPending={write.isPending}
      isDisabled={!isUsable || run.error !== null}
      isDirty={(amount !== null || note !== "") && !write.isSuccess}
    >
      <MoneyInput
        label={t("amount")}
        currency={currency}
        value={amount}
        onChange={setAmount}
        error={isAbove ? t("above", { amount: money(most, currency) }) : fieldError(write.problem)}
        description={
          <>
            {t("most", { amount: money(most, currency) })}{" "}
            <Anchor component="button" type="button" fz="inherit" onClick={() => setAmount(most)}>
              {t("all")}
            </Anchor>
          </>
        }
        data-autofocus
      />
      <Select
        label={t("reason")}
        allowDeselect={false}
        data={refundReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        value={reason}
        onChange={(value) => setReason(refundReasons.find((known) => known === value) ?? reason)}
      />
      <Textarea
        label={t("note")}
        description={t("noteHint")}
        autosize
        minRows={2}
        maxRows={6}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Checkbox
        label={t("tell")}
        description={order.email}
        checked={isTold}
        onChange={(event) => setTold(event.currentTarget.checked)}
      />
      <Effect
        order={order}
        run={run}
        lines={[
          ...parts.map(({ payment, amount: part }) =>
            t.rich(isByHand(payment.provider_id) ? "backByHand" : "back", {
              provider: providerOf(payment.provider_id),
              money: () => <Money amount={part} currency={currency} fw={600} />,
            }),
          ),
          isTold ? t("mail", { email: order.email }) : t("noMail"),
          t("final"),
        ]}
      />
    </PanelForm>
  );
}

const fieldError = (problem: Problem | undefined) =>
  problem?.fields.find(({ path }) => path === "amount")?.message;
