import { Section } from "@backroom/ui";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { LineRow } from "@/features/lines/line-row";
import classes from "@/features/lines/line-row.module.css";
import type { ShownOrder } from "./shown";

/** What was sold, with what it comes to below. */
export function OrderItems({ order, children }: { order: ShownOrder; children: ReactNode }) {
  const t = useTranslations("orders");
  return (
    <Section title={t("items")} isFlush>
      <ul className={classes.list}>
        {(order.items ?? []).map((item) => (
          <LineRow key={item.id} line={item} currency={order.currency_code} />
        ))}
      </ul>
      <div className={classes.sum}>
        <div className={classes.amounts}>{children}</div>
      </div>
    </Section>
  );
}
