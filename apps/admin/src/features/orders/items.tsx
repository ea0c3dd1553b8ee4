import { Money, Section, Thumbnail } from "@backroom/ui";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import classes from "./items.module.css";
import type { ShownOrder } from "./shown";

/** What was sold, with what it comes to below. */
export function OrderItems({ order, children }: { order: ShownOrder; children: ReactNode }) {
  const t = useTranslations("orders");
  const currency = order.currency_code;
  return (
    <Section title={t("items")} isFlush>
      <ul className={classes.list}>
        {(order.items ?? []).map((item) => (
          <li key={item.id} className={classes.item}>
            <Thumbnail src={item.thumbnail} size={40} />
            <div className={classes.what}>
              <Text component="div" size="sm" fw={500} lineClamp={1}>
                {item.title}
              </Text>
              <Text component="div" size="xs" c="dimmed" lineClamp={1}>
                {item.variant_id
                  ? [item.description, item.variant?.sku].filter(Boolean).join(" · ")
                  : t("noVariant")}
              </Text>
            </div>
            <Text component="div" size="sm" c="dimmed" className={classes.quantity}>
              {t("quantity", { quantity: item.quantity })}{" "}
              <Money amount={item.unit_price} currency={currency} />
            </Text>
            <div className={classes.total}>
              <Money amount={(item.subtotal ?? 0) - (item.discount_total ?? 0)} currency={currency} />
              {(item.discount_total ?? 0) > 0 && (
                <Text component="div" size="xs" c="dimmed" td="line-through">
                  <Money amount={item.subtotal} currency={currency} />
                </Text>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className={classes.sum}>
        <div className={classes.amounts}>{children}</div>
      </div>
    </Section>
  );
}
