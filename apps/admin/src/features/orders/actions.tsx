import { Button, Menu, Text } from "@mantine/core";
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
        <Menu position="bottom-end" width={260} withinPortal={false} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
              {t("more")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((step) => (
              <Menu.Item key={step} onClick={() => start(step)}>
                {t(`steps.${step}`)}
              </Menu.Item>
            ))}
            {hasCancel && (
              <>
                {rest.length > 0 && <Menu.Divider />}
                <Menu.Item
                  c={possible.has("cancel") ? "var(--mantine-color-error)" : "dimmed"}
                  disabled={!possible.has("cancel")}
                  style={{ opacity: 1 }}
                  onClick={() => start("cancel")}
                >
                  {t("steps.cancel")}
                  {cancelBlock && (
                    <Text component="span" display="block" size="xs">
                      {t(`cancelBlocks.${cancelBlock}`)}
                    </Text>
                  )}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
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
