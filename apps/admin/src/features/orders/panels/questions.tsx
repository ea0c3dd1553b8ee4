import { ConfirmDialog, useMoney } from "@backroom/ui";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { problemOf } from "@/lib/problem";
import { useProviderName } from "@/lib/provider-name";
import { useProblemText } from "@/lib/use-problem-text";
import type { CallOptions, Client } from "@/lib/write";
import { type ShownOrder, shownRelations } from "../shown";
import { useDryRun } from "../use-dry-run";
import { useOrderWrite } from "../use-order-write";
import { useParcelName } from "../use-parcel-name";
import { useChanges } from "./effect";
import { sumOf } from "./quantity-lines";

/** Steps that need no form, only a yes. */
export type Question =
  | { kind: "capture" | "complete" | "cancel" }
  | { kind: "cancelFulfillment"; id: string }
  | { kind: "cancelReturn"; id: string };

interface QuestionDialogProps {
  order: ShownOrder;
  question: Question;
  opened: boolean;
  onClose: () => void;
}

const isHarmless: Record<Question["kind"], boolean> = {
  capture: true,
  complete: true,
  cancel: false,
  cancelFulfillment: false,
  cancelReturn: false,
};

/** The call of each question; all of them answer the order. */
function ask(client: Client, order: ShownOrder, question: Question, options: CallOptions) {
  const input = { id: order.id, expand: shownRelations };
  switch (question.kind) {
    case "capture":
      return client.orders.capture.mutate(input, options);
    case "complete":
      return client.orders.complete.mutate(input, options);
    case "cancel":
      return client.orders.cancel.mutate(input, options);
    case "cancelFulfillment":
      return client.orders.cancelFulfillment.mutate({ ...input, fulfillment_id: question.id }, options);
    case "cancelReturn":
      // The version in `options` is the order's, and the answer brings other relations than the page shows.
      return client.returns.cancel
        .mutate({ id: question.id }, { context: { headers: withoutMatch(options.context.headers) } })
        .then(({ order: after }) => ({
          order: { ...order, returns: after.returns, updated_at: after.updated_at },
        }));
  }
}

const withoutMatch = ({ "if-match": _seen, ...headers }: Record<string, string>) => headers;

/** Asks before a step, with what a dry run of it says it will touch. */
export function QuestionDialog({ order, question, opened, onClose }: QuestionDialogProps) {
  const t = useTranslations("order.questions");
  const textOf = useProblemText();
  const { kind } = question;
  const write = useOrderWrite<void>(order, {
    call: (client, _input, options) => ask(client, order, question, options),
    says: () => t(`${kind}.done`, { number: order.display_id }),
    onDone: onClose,
  });
  const run = useDryRun({
    name: "question",
    seen: order.updated_at,
    currency: order.currency_code,
    input: opened && !write.isPending && !write.isSuccess ? question : undefined,
    call: (client, asked, options) => ask(client, order, asked, options),
  });
  const changes = useChanges(order, run.answer?.order);
  const touches = useTouches(order, question);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t(`${kind}.title`, { number: order.display_id })}
      confirm={t(`${kind}.confirm`)}
      tone={isHarmless[kind] ? "neutral" : "danger"}
      touches={run.answer ? [...touches, ...changes] : undefined}
      isAsking={run.isAsking}
      isPending={write.isPending}
      error={run.error ? textOf(problemOf(run.error)) : undefined}
      isRefused={run.error !== null}
      {...(isHarmless[kind] ? {} : { dismiss: t("keep") })}
      onConfirm={() => write.run()}
    >
      {t(`${kind}.text`)}
    </ConfirmDialog>
  );
}

/** What the answer of the dry run does not show: goods, and money outside of Backroom. */
function useTouches(order: ShownOrder, question: Question): ReactNode[] {
  const t = useTranslations("order.questions");
  const money = useMoney();
  const nameOf = useParcelName(order);
  const providerOf = useProviderName();
  const payments = (order.payments ?? []).filter(({ canceled_at }) => canceled_at === null);
  const named = ({ amount, currency_code, provider_id }: (typeof payments)[number]) => ({
    amount: money(amount, currency_code),
    provider: providerOf(provider_id),
  });
  switch (question.kind) {
    case "capture":
      return payments
        .filter(({ captured_at }) => captured_at === null)
        .map((payment) => t("capture.payment", named(payment)));
    case "complete":
      return [];
    case "cancel":
      return [
        ...payments.map((payment) =>
          t(payment.captured_at ? "cancel.captured" : "cancel.open", named(payment)),
        ),
        t("cancel.stock"),
      ];
    case "cancelFulfillment": {
      const parcel = order.fulfillments?.find(({ id }) => id === question.id);
      return [
        t("cancelFulfillment.units", { name: nameOf(question.id), count: sumOf(parcel?.items ?? []) }),
        t(parcel?.location_id ? "cancelFulfillment.stock" : "cancelFulfillment.noStock"),
      ];
    }
    case "cancelReturn":
      return [t("cancelReturn.stock")];
  }
}
