import { DateTime, rowCover, Table } from "@backroom/ui";
import { Anchor, Text, UnstyledButton } from "@mantine/core";
import { useTranslations } from "use-intl";
import { Link } from "@/lib/near-link";
import classes from "./mail-row.module.css";
import { type Mail, MailState } from "./mail-state";

interface MailRowProps {
  mail: Mail;
  /** What it is about, in words. */
  event: string;
  /** The number of its order, once it is known. */
  number: number | undefined;
  onOpen: () => void;
}

export function MailRow({ mail, event, number, onOpen }: MailRowProps) {
  const t = useTranslations("notifications");
  const resends = mail.resends?.length ?? 0;
  return (
    <Table.Tr className={rowCover.row}>
      <Table.Td>
        <UnstyledButton
          className={`${classes.open} ${rowCover.opener}`}
          aria-label={t("openNamed", { subject: mail.subject ?? event })}
          onClick={onOpen}
        >
          {event}
        </UnstyledButton>
        {mail.subject && (
          <Text size="xs" c="dimmed" lineClamp={1}>
            {mail.subject}
          </Text>
        )}
      </Table.Td>
      <Table.Td maw={220}>
        <MailState mail={mail} />
        {!mail.sent_at && mail.error && (
          <Text size="xs" c="dimmed" lineClamp={2}>
            {mail.error}
          </Text>
        )}
        {resends > 0 && (
          <Text size="xs" c="dimmed">
            {t("resends", { count: resends })}
          </Text>
        )}
      </Table.Td>
      <Table.Td maw={240} style={{ overflowWrap: "anywhere" }}>
        {mail.to}
      </Table.Td>
      <Table.Td>
        {mail.resource_type === "order" && (
          <Anchor component={Link} href={`/orders/${mail.resource_id}`} size="sm" className={rowCover.above}>
            {number === undefined ? t("orderOf") : `#${number}`}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td c="dimmed">
        <DateTime value={mail.sent_at ?? mail.created_at} />
      </Table.Td>
    </Table.Tr>
  );
}
