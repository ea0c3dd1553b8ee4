import { useTranslations } from "use-intl";
import type { Mail } from "./mail-state";

/** What customers are told about. */
export const mailEvents = [
  "order.placed",
  "order.shipment_created",
  "order.refund_created",
  "order.return_requested",
] as const;
type MailEvent = (typeof mailEvents)[number];

const keys = {
  "order.placed": "order_placed",
  "order.shipment_created": "order_shipment_created",
  "order.refund_created": "order_refund_created",
  "order.return_requested": "order_return_requested",
} as const satisfies Record<MailEvent, string>;

/** What a mail is about, in words; one that another shop sent may be about something we have no word for. */
export function useEventNames() {
  const t = useTranslations("notifications");
  const nameOf = (event: MailEvent) => t(`events.${keys[event]}`);
  const nameOfMail = ({ event_name, subject }: Mail): string => {
    const event = mailEvents.find((known) => known === event_name);
    return event ? nameOf(event) : (event_name ?? subject ?? t("title"));
  };
  return { nameOf, nameOfMail };
}
