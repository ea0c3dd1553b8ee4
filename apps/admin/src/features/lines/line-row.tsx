import { Money, Thumbnail } from "@backroom/ui";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import classes from "./line-row.module.css";

export interface LineOfRow {
  title: string;
  description: string | null;
  thumbnail: string | null;
  variant_id: string | null;
  variant?: { sku: string | null } | null | undefined;
  quantity: number;
  /** Minor units, as all amounts here. */
  unit_price: number;
  subtotal?: number | null | undefined;
  discount_total?: number | null | undefined;
}

interface LineRowProps {
  line: LineOfRow;
  currency: string;
  /** How far its units are on their way. */
  progress?: ReactNode;
  /** A control at the end of the row, where lines can be changed. */
  action?: ReactNode;
}

/** One line of an order or a draft: what, how many at which price, and what that comes to after discounts. */
export function LineRow({ line, currency, progress, action }: LineRowProps) {
  const t = useTranslations("orders");
  const discount = line.discount_total ?? 0;
  return (
    <li className={classes.item} data-editable={action ? true : undefined}>
      <Thumbnail src={line.thumbnail} size={40} />
      <div className={classes.what}>
        <Text component="div" size="sm" fw={500} lineClamp={1}>
          {line.title}
        </Text>
        <Text component="div" size="xs" c="dimmed" lineClamp={1}>
          {line.variant_id
            ? [line.description, line.variant?.sku].filter(Boolean).join(" · ")
            : t("noVariant")}
        </Text>
        {progress && (
          <Text component="div" size="xs" c="dimmed">
            {progress}
          </Text>
        )}
      </div>
      <Text component="div" size="sm" c="dimmed" className={classes.quantity}>
        {t("quantity", { quantity: line.quantity })} <Money amount={line.unit_price} currency={currency} />
      </Text>
      <div className={classes.total}>
        <Money amount={(line.subtotal ?? 0) - discount} currency={currency} />
        {discount > 0 && (
          <Text component="div" size="xs" c="dimmed" td="line-through">
            <Money amount={line.subtotal} currency={currency} />
          </Text>
        )}
      </div>
      {action && <div className={classes.edit}>{action}</div>}
    </li>
  );
}
