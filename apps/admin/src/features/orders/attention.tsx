import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { ShownOrder } from "./shown";
import { fulfillable } from "./steps";

/** What keeps the order from going on, said once, above everything else. */
export function OrderAttention({ order }: { order: ShownOrder }) {
  const t = useTranslations("order.attention");
  const isLive = order.status !== "canceled";
  const needs = [
    order.payment_status === "requires_action" && t("payment"),
    order.fulfillment_status === "requires_action" && t("fulfillment"),
    isLive && (order.shipping_methods ?? []).length === 0 && fulfillable(order).length > 0 && t("noShipping"),
  ].filter((need): need is string => need !== false);
  if (needs.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t("title")}>
      {needs.map((need) => (
        <div key={need}>{need}</div>
      ))}
    </Alert>
  );
}
