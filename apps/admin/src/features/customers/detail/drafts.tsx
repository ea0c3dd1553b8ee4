import { DateTime, rowCover, Section } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { DraftStatus } from "@/features/draft-orders/status";
import { useApi } from "@/lib/api";
import { Link } from "@/lib/near-link";
import classes from "./rows.module.css";

/** Drafts that wait to be paid; a section only for those who have some. */
export function CustomerDrafts({ customerId }: { customerId: string }) {
  const t = useTranslations("customers");
  const api = useApi();
  const query = useQuery(
    api.draftOrders.list.queryOptions({
      customer_id: customerId,
      status: ["open"],
      limit: 20,
      fields: "id,display_id,status,created_at",
      expand: "",
    }),
  );
  const drafts = query.data?.draft_orders ?? [];
  if (drafts.length === 0) return null;
  return (
    <Section title={t("drafts")} isFlush>
      <ul className={classes.list}>
        {drafts.map((draft) => (
          <li key={draft.id} className={`${classes.row} ${rowCover.row}`}>
            <Link href={`/draft-orders/${draft.id}`} className={`${classes.link} ${rowCover.opener}`}>
              #{draft.display_id}
            </Link>
            <Text component="span" size="sm" c="dimmed">
              <DateTime value={draft.created_at} />
            </Text>
            <span>
              <DraftStatus status={draft.status} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
