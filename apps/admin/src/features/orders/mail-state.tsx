import { StatusBadge } from "@backroom/ui";
import { useTranslations } from "use-intl";
import type { Outputs } from "@/lib/api";

export type Mail = Outputs["notifications"]["list"]["notifications"][number];

export function MailState({ mail }: { mail: Pick<Mail, "sent_at" | "error"> }) {
  const t = useTranslations("order.mails");
  if (mail.sent_at) return <StatusBadge tone="success" label={t("sent")} />;
  return mail.error ? (
    <StatusBadge tone="danger" label={t("failed")} />
  ) : (
    <StatusBadge tone="info" isPending label={t("waiting")} />
  );
}
