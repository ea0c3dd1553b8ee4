import type { Tone } from "@backroom/ui";
import { Money } from "@backroom/ui";
import {
  IconArrowBackUp,
  IconBox,
  IconCash,
  IconFileText,
  IconMail,
  IconMessage,
  IconPencil,
  IconReceiptRefund,
  IconTruck,
  IconX,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { RefundReason } from "./payment";
import type { ShownEntry, ShownOrder } from "./shown";
import { useParcelName } from "./use-parcel-name";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Somebody of the staff; what the system did by itself needs no name. */
export function whoOf({ actor, kind }: ShownEntry): string | undefined {
  if (!actor || kind === "notification") return undefined;
  return [actor.first_name, actor.last_name].filter(Boolean).join(" ") || actor.email || undefined;
}

const icons: readonly (readonly [pattern: RegExp, Icon: typeof IconX])[] = [
  [/^note\./, IconMessage],
  [/refund/, IconReceiptRefund],
  [/invoice/, IconFileText],
  [/fulfillment_/, IconBox],
  [/shipment/, IconTruck],
  [/return/, IconArrowBackUp],
  [/payment/, IconCash],
  [/canceled/, IconX],
  [/updated/, IconPencil],
];

export function iconOf({ kind, name }: ShownEntry): ReactNode {
  if (kind === "notification") return <IconMail aria-hidden />;
  const found = icons.find(([pattern]) => pattern.test(name));
  if (!found) return undefined;
  const [, Icon] = found;
  return <Icon aria-hidden />;
}

export function toneOf({ kind, name, data }: ShownEntry): Tone {
  if (/failed|action_required/.test(name) || (kind === "notification" && data.error)) return "danger";
  if (/completed|captured|shipment_created|placed/.test(name) && kind === "event") return "success";
  return kind === "refund" || /canceled/.test(name) ? "warning" : "neutral";
}

/** What happened, in words; an event that has none yet is shown by its name. */
export function useEntryTitle(order: ShownOrder): (entry: ShownEntry) => ReactNode {
  const t = useTranslations("order.timeline");
  const nameOf = useParcelName(order);
  return (entry) => {
    const { kind, name, data } = entry;
    if (kind === "note") return t("note");
    if (kind === "notification") return t("mail", { subject: text(data.subject) || name });
    if (kind === "refund") {
      return t.rich("refund", {
        money: () => <Money amount={Number(data.amount)} currency={order.currency_code} fw={500} />,
      });
    }
    if (name === "order.invoice_created") return t("invoice", { number: Number(data.number) });
    if (name === "order.updated") return t(`updated.${updatedPart(data)}`);
    const parcel = text(data.fulfillment_id);
    // Message keys cannot hold the dot of an event's name; `has` checks what is not known beforehand.
    const key = `events.${name.replaceAll(".", "_")}` as Parameters<typeof t.has>[0];
    const words = t.has(key) ? t(key) : name;
    return parcel === "" ? words : `${words} · ${nameOf(parcel)}`;
  };
}

const orderParts = ["shipping_address", "billing_address", "email"] as const;

/** What of the order was changed, if it was one thing. */
function updatedPart(data: ShownEntry["data"]) {
  if (data.shipping_method_id) return "shipping";
  // Whether the customer is told goes along with other changes.
  const fields = (Array.isArray(data.fields) ? data.fields : []).filter((name) => name !== "no_notification");
  return orderParts.find((name) => fields.length === 1 && fields[0] === name) ?? "order";
}

/** The rest of an entry: why, to whom, and what went wrong. */
export function useEntryText(): (entry: ShownEntry) => ReactNode {
  const t = useTranslations("order.timeline");
  return ({ kind, name, data, changes }) => {
    if (kind === "refund") {
      const note = text(data.note);
      return (
        <>
          <RefundReason reason={text(data.reason)} />
          {note && `\n${note}`}
        </>
      );
    }
    if (kind === "notification") {
      if (data.error) return t("mailFailed", { to: text(data.to), error: text(data.error) });
      return t(data.sent_at ? "mailSent" : "mailWaiting", { to: text(data.to) });
    }
    if (typeof data.error === "string") return data.error;
    const email = changes?.email;
    // A change is stored as the value before and after.
    if (name === "order.updated" && isChange(email)) return `${email.from} → ${email.to}`;
    return undefined;
  };
}

const isChange = (value: unknown): value is { from: string; to: string } =>
  typeof value === "object" && value !== null && "from" in value && "to" in value;
