import { ConfirmDialog, useMoney } from "@backroom/ui";
import { useTranslations } from "use-intl";
import { sumOf } from "@/features/orders/panels/quantity-lines";
import { refundableNow } from "@/features/orders/steps";
import { useDryRun } from "@/features/orders/use-dry-run";
import { useLocationNames } from "@/features/orders/use-location-names";
import type { Inputs } from "@/lib/api";
import { problemOf } from "@/lib/problem";
import { useProblemText } from "@/lib/use-problem-text";
import { useWrite } from "@/lib/write";
import type { OpenReturn, OrderOfReturn } from "../shown";

interface ConfirmReceiveProps {
  ret: OpenReturn;
  order: OrderOfReturn;
  input: Inputs["returns"]["receive"];
  opened: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** The last look: what is taken back and what is paid, as the server says it would do it. */
export function ConfirmReceive({ ret, order, input, opened, onClose, onDone }: ConfirmReceiveProps) {
  const t = useTranslations("returns.confirming");
  const money = useMoney();
  const textOf = useProblemText();
  const placeOf = useLocationNames();
  const write = useWrite({
    call: (client, asked: typeof input, options) => client.returns.receive.mutate(asked, options),
    seen: ret.updated_at,
    currency: order.currency_code,
    says: () => t("done"),
    onDone: () => {
      onDone();
      onClose();
    },
  });
  const run = useDryRun({
    name: `receive-${ret.id}`,
    seen: ret.updated_at,
    currency: order.currency_code,
    input: opened && !write.isPending && !write.isSuccess ? input : undefined,
    call: (client, asked, options) => client.returns.receive.mutate(asked, options),
  });
  const after = run.answer?.return;
  const left = refundableNow(order);
  const refund = after?.refund_amount ?? 0;
  const isAbove = refund > left;
  const different = (after?.items ?? []).filter(({ is_requested }) => !is_requested).length;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t("title", { number: order.display_id })}
      confirm={t("confirm")}
      tone="neutral"
      isAsking={run.isAsking}
      isPending={write.isPending}
      touches={
        after && [
          t("units", { count: sumOf(input.items) }),
          ...(different > 0 ? [t("different", { count: different })] : []),
          isAbove
            ? t("above", {
                amount: money(refund, order.currency_code),
                left: money(left, order.currency_code),
              })
            : refund > 0
              ? t("refund", {
                  amount: money(refund, order.currency_code),
                  left: money(left - refund, order.currency_code),
                })
              : t("noRefund"),
          after.location_id ? t("stock", { place: placeOf(after.location_id) }) : t("noStock"),
        ]
      }
      error={run.error ? textOf(problemOf(run.error)) : undefined}
      isRefused={run.error !== null}
      onConfirm={() => write.run(input)}
    >
      {t("text")}
    </ConfirmDialog>
  );
}
