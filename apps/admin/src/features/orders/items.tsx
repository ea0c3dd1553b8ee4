import { Section } from "@backroom/ui";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { LineRow } from "@/features/lines/line-row";
import classes from "@/features/lines/line-row.module.css";
import type { ShownItem, ShownOrder } from "./shown";

/** What was sold and how far it is on its way, with what it comes to below. */
export function OrderItems({ order, children }: { order: ShownOrder; children: ReactNode }) {
  const t = useTranslations("orders");
  return (
    <Section title={t("items")} isFlush>
      <ul className={classes.list}>
        {(order.items ?? []).map((item) => (
          <LineRow
            key={item.id}
            line={item}
            currency={order.currency_code}
            progress={<Progress item={item} />}
          />
        ))}
      </ul>
      <div className={classes.sum}>
        <div className={classes.amounts}>{children}</div>
      </div>
    </Section>
  );
}

/** Units by how far they got; what is the same for all units needs no number. */
function Progress({ item }: { item: ShownItem }) {
  const t = useTranslations("order.progress");
  const { quantity } = item;
  const parts = (["fulfilled", "shipped", "returned"] as const).flatMap((done) => {
    const count = item[`${done}_quantity`] ?? 0;
    return count === 0 ? [] : [t(done, { count, quantity })];
  });
  return parts.length === 0 ? t("open") : parts.join(" · ");
}
