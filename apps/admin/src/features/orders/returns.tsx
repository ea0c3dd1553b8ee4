import { DateTime, Money, Section } from "@backroom/ui";
import { Button, Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ReturnStatus } from "@/features/returns/status";
import { Link } from "@/lib/near-link";
import classes from "./parts.module.css";
import type { ShownOrder, ShownReturn } from "./shown";
import { canReturnMove } from "./steps";
import { useWork } from "./work";

/** What comes or came back, why, and what the customer gets for it. */
export function OrderReturns({ order }: { order: ShownOrder }) {
  const t = useTranslations("order.returns");
  const returns = order.returns ?? [];
  if (returns.length === 0) return null;
  return (
    <Section title={t("title")} isFlush>
      <ul className={classes.list}>
        {returns.map((ret) => (
          <ReturnPart key={ret.id} order={order} ret={ret} />
        ))}
      </ul>
    </Section>
  );
}

function ReturnPart({ order, ret }: { order: ShownOrder; ret: ShownReturn }) {
  const t = useTranslations("order.returns");
  const { canWrite, ask } = useWork();
  const titles = new Map(order.items?.map((item) => [item.id, item.title]));
  const isReceived = ret.status === "received";
  return (
    <li className={classes.part}>
      <div className={classes.head}>
        <ReturnStatus status={ret.status} />
        <Text size="xs" c="dimmed" component="span">
          <DateTime value={ret.received_at ?? ret.created_at} />
        </Text>
        <Group gap={6} className={classes.actions}>
          {canWrite && canReturnMove(ret, "cancel") && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              onClick={() => ask({ kind: "cancelReturn", id: ret.id })}
            >
              {t("cancel")}
            </Button>
          )}
          <Button component={Link} href={`/returns/${ret.id}`} variant="default" size="compact-xs">
            {canWrite && canReturnMove(ret, "receive") ? t("receive") : t("open")}
          </Button>
        </Group>
      </div>
      <ul className={classes.units} data-off={ret.status === "canceled" || undefined}>
        {(ret.items ?? []).map((item) => (
          <li key={item.item_id}>
            {isReceived
              ? t("received", { quantity: item.received_quantity ?? 0, of: item.requested_quantity ?? 0 })
              : t("units", { quantity: item.quantity })}{" "}
            {titles.get(item.item_id) ?? item.item_id}
            {(item.reason || item.note) && (
              <Text component="span" inherit c="dimmed">
                {" · "}
                {[item.reason?.label, item.note].filter(Boolean).join(": ")}
              </Text>
            )}
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed" component="div">
        {ret.status !== "canceled" &&
          t.rich(isReceived ? "refunded" : "refund", {
            money: () => <Money amount={ret.refund_amount} currency={order.currency_code} />,
          })}
        {ret.status !== "canceled" &&
          ret.shipping_method?.shipping_option &&
          ` · ${ret.shipping_method.shipping_option.name}`}
      </Text>
    </li>
  );
}
