import { Section } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useFormatter, useTranslations } from "use-intl";
import { Link } from "@/lib/near-link";
import type { Summary } from "./figures";
import classes from "./home.module.css";

const open = "status=pending,requires_action";

/** What somebody has to do, most urgent first; what there is nothing of is left out. */
export function Waiting({ summary }: { summary: Summary }) {
  const t = useTranslations("home.waiting");
  const format = useFormatter();
  const { waiting, open_drafts } = summary;
  const tasks = [
    { id: "requires_action", counted: waiting.requires_action, href: "/orders?status=requires_action" },
    {
      id: "returns_requiring_action",
      counted: waiting.returns_requiring_action,
      href: "/returns?status=requires_action",
    },
    { id: "to_capture", counted: waiting.to_capture, href: `/orders?${open}&payment_status=awaiting` },
    {
      id: "to_fulfill",
      counted: waiting.to_fulfill,
      href: `/orders?${open}&fulfillment_status=not_fulfilled,partially_fulfilled,canceled`,
    },
    { id: "returns_requested", counted: waiting.returns_requested, href: "/returns?status=requested" },
    { id: "open_drafts", counted: open_drafts, href: "/draft-orders?status=open" },
  ] as const;
  const due = tasks.filter(({ counted }) => counted.count > 0);
  return (
    <Section title={t("title")} isFlush>
      {due.map(({ id, counted, href }) => (
        <Link key={id} href={href} className={classes.task}>
          <span>{t(id)}</span>
          <span className={classes.count}>
            {counted.more ? t("atLeast", { count: counted.count }) : format.number(counted.count)}
          </span>
        </Link>
      ))}
      {due.length === 0 && (
        <Text size="sm" c="dimmed" px={16} pb={16} pt={4}>
          {t("nothing")}
        </Text>
      )}
    </Section>
  );
}
