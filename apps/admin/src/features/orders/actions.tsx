import { ActionMenu, type MenuAction } from "@backroom/ui";
import { Button } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { type ShownOrder, shownRelations } from "./shown";
import { type OrderStep, stepsOf } from "./steps";
import { useOrderWrite } from "./use-order-write";
import { useWork } from "./work";

const inMenu: readonly OrderStep[] = [
  "capture",
  "fulfill",
  "ship",
  "return",
  "refund",
  "addShipping",
  "complete",
  "archive",
];

/** What comes next, and whatever else the state of the order allows. */
export function OrderActions({ order }: { order: ShownOrder }) {
  const t = useTranslations("order");
  const { canWrite } = useWork();
  const start = useStart(order);
  const { primary, possible, cancelBlock } = stepsOf(order);
  if (!canWrite) return null;
  const rest = inMenu.filter((step) => step !== primary && possible.has(step));
  const hasCancel = possible.has("cancel") || cancelBlock !== null;
  return (
    <>
      {(rest.length > 0 || hasCancel) && (
        <ActionMenu
          width={260}
          button={
            <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
              {t("more")}
            </Button>
          }
          actions={[
            ...rest.map(
              (step): MenuAction => ({
                id: step,
                label: t(`steps.${step}`),
                onClick: () => start(step),
              }),
            ),
            ...(hasCancel
              ? [
                  {
                    id: "cancel",
                    label: t("steps.cancel"),
                    onClick: () => start("cancel"),
                    isDisabled: !possible.has("cancel"),
                    tone: "danger",
                    note: cancelBlock ? t(`cancelBlocks.${cancelBlock}`) : undefined,
                    startsGroup: rest.length > 0,
                  } as const,
                ]
              : []),
          ]}
        />
      )}
      {primary && (
        <Button variant={primary === "archive" ? "default" : "filled"} onClick={() => start(primary)}>
          {t(`steps.${primary}`)}
        </Button>
      )}
    </>
  );
}

/** Steps with a form open it, steps that touch something ask, and archiving is done at once: it can be taken back. */
function useStart(order: ShownOrder): (step: OrderStep) => void {
  const t = useTranslations("order");
  const work = useWork();
  const input = { id: order.id, expand: shownRelations };
  const archive = useOrderWrite<void>(order, {
    call: (client, _input, options) => client.orders.archive.mutate(input, options),
    says: ({ display_id }) => t("archived", { number: display_id }),
    undo: (client) => client.orders.complete.mutate(input),
  });
  return (step) => {
    switch (step) {
      case "archive":
        return archive.run();
      case "capture":
      case "complete":
      case "cancel":
        return work.ask({ kind: step });
      default:
        return work.open({ kind: step });
    }
  };
}
