import { Section, Thumbnail } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./receive/receive.module.css";
import type { OpenReturn } from "./shown";

/** What was asked for and what came, once nothing can be changed any more. */
export function ReturnedItems({ ret }: { ret: OpenReturn }) {
  const t = useTranslations("returns");
  return (
    <Section title={t("items")} isFlush>
      <ul className={classes.list}>
        {(ret.items ?? []).map((row) => (
          <li key={row.item_id} className={classes.line}>
            <Thumbnail src={row.item?.thumbnail} size={40} />
            <div className={classes.what}>
              <Text size="sm" fw={500}>
                {row.item?.title ?? row.item_id}
              </Text>
              <Text size="xs" c="dimmed">
                {[row.item?.variant?.sku, row.reason?.label, row.note].filter(Boolean).join(" · ")}
              </Text>
            </div>
            <Text size="sm">
              {ret.received_at
                ? t("receivedOf", {
                    received: row.received_quantity ?? 0,
                    requested: row.requested_quantity ?? 0,
                  })
                : t("unitsOf", { quantity: row.quantity })}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
