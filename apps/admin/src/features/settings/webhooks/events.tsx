import { TagsInput } from "@backroom/ui";
import type { TagsInputProps } from "@mantine/core";
import { useTranslations } from "use-intl";

/** What integrations mostly listen to; any other event of the API may be typed. */
const offered = [
  "order.*",
  "order.placed",
  "order.updated",
  "order.canceled",
  "order.payment_captured",
  "order.refund_created",
  "order.fulfillment_created",
  "order.shipment_created",
  "order.return_requested",
  "order.invoice_created",
  "draft_order.*",
  "product.*",
  "product.created",
  "product.updated",
  "product.deleted",
  "customer.*",
  "customer.created",
  "customer.updated",
  "discount.*",
  "gift_card.*",
  "price_list.*",
  "return.*",
];

/** Names of events, offered or typed. */
export function EventNamesInput(props: TagsInputProps) {
  const t = useTranslations("webhooks");
  return (
    <TagsInput
      label={t("events")}
      description={t("eventsHint")}
      data={offered}
      splitChars={[",", " "]}
      acceptValueOnBlur
      maxDropdownHeight={220}
      {...props}
    />
  );
}
