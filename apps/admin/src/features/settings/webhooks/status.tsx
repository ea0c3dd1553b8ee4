import { StatusBadge } from "@backroom/ui";
import { useTranslations } from "use-intl";
import type { Outputs } from "@/lib/api";

export type Webhook = Outputs["webhooks"]["get"]["webhook"];
export type Delivery = Outputs["webhooks"]["deliveries"]["deliveries"][number];

export function WebhookStatus({ webhook }: { webhook: Webhook }) {
  const t = useTranslations("webhooks");
  if (webhook.disabled_reason !== null) return <StatusBadge tone="danger" label={t("stopped")} />;
  if (!webhook.is_enabled) return <StatusBadge tone="neutral" label={t("off")} />;
  if (webhook.failing_since !== null) return <StatusBadge tone="warning" label={t("failing")} />;
  return <StatusBadge tone="success" label={t("on")} />;
}

export function DeliveryStatus({ delivery }: { delivery: Delivery }) {
  const t = useTranslations("webhooks");
  if (delivery.state === "delivered") return <StatusBadge tone="success" label={t("delivered")} />;
  if (delivery.state === "failed") return <StatusBadge tone="danger" label={t("failed")} />;
  return delivery.attempt_count > 0 ? (
    <StatusBadge tone="warning" label={t("retrying")} isPending />
  ) : (
    <StatusBadge tone="info" label={t("waiting")} isPending />
  );
}
