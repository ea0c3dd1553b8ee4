import { DateTime, Section } from "@backroom/ui";
import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MailState } from "@/features/notifications/mail-state";
import { useApi } from "@/lib/api";
import classes from "./parts.module.css";
import type { ShownOrder } from "./shown";

const MailDialog = dynamic(() =>
  import("@/features/notifications/mail-dialog").then((module) => module.MailDialog),
);

/** What the customer was told, each mail as it was sent. */
export function OrderMails({ order }: { order: ShownOrder }) {
  const t = useTranslations("notifications");
  const api = useApi();
  const [openId, setOpenId] = useState<string | null>(null);
  const query = useQuery(
    api.notifications.list.queryOptions({ resource_id: order.id, resource_type: "order", limit: 100 }),
  );
  const mails = query.data?.notifications ?? [];
  const open = mails.find(({ id }) => id === openId);
  if (mails.length === 0) return null;
  return (
    <Section title={t("title")} isFlush>
      <ul className={classes.list}>
        {mails.map((mail) => (
          <li key={mail.id} className={classes.part}>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <Text size="sm" lineClamp={1}>
                {mail.subject ?? mail.event_name}
              </Text>
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                mr={-8}
                aria-label={t("openNamed", { subject: mail.subject ?? "" })}
                onClick={() => setOpenId(mail.id)}
              >
                {t("open")}
              </Button>
            </Group>
            <Group gap={8}>
              <MailState mail={mail} />
              <Text size="xs" c="dimmed">
                <DateTime value={mail.sent_at ?? mail.created_at} />
                {(mail.resends ?? []).length > 0 &&
                  ` · ${t("resends", { count: mail.resends?.length ?? 0 })}`}
              </Text>
            </Group>
          </li>
        ))}
      </ul>
      {open && <MailDialog mail={open} onClose={() => setOpenId(null)} />}
    </Section>
  );
}
