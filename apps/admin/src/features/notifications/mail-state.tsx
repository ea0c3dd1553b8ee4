import { StatusBadge } from "@backroom/ui";
import { useTranslations } from "use-intl";
import type { Outputs } from "@/lib/api";

export type Mail = Outputs["notifications"]["list"]["notifications"][number];

const waits = ({ sent_at, error }: Pick<Mail, "sent_at" | "error">) => !sent_at && !error;

/** It, or one of the times it was sent again, is with the jobs and was not refused yet. */
export const isUnderway = (mail: Mail): boolean => waits(mail) || (mail.resends ?? []).some(waits);

export function MailState({ mail }: { mail: Pick<Mail, "sent_at" | "error"> }) {
  const t = useTranslations("notifications");
  if (mail.sent_at) return <StatusBadge tone="success" label={t("sent")} />;
  return mail.error ? (
    <StatusBadge tone="danger" label={t("failed")} />
  ) : (
    <StatusBadge tone="info" isPending label={t("waiting")} />
  );
}
