import { Money, Section, Thumbnail } from "@backroom/ui";
import { ActionIcon, Text } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import classes from "../../orders/items.module.css";
import { AddLine } from "./add-line";
import { EditLine } from "./edit-line";
import type { DraftProps, ShownLine } from "./shown";

export function DraftLines(props: DraftProps) {
  const t = useTranslations();
  const { cart, currency, isOpen } = props;
  const [edited, setEdited] = useState<ShownLine | null>(null);
  const items = cart.items ?? [];
  return (
    <Section title={t("orders.items")} isFlush actions={isOpen && <AddLine {...props} />}>
      {items.length === 0 && (
        <Text size="sm" c="dimmed" px={16} pb={16}>
          {t("drafts.noItems")}
        </Text>
      )}
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.id} className={classes.item} data-editable={isOpen || undefined}>
            <Thumbnail src={item.thumbnail} size={40} />
            <div className={classes.what}>
              <Text component="div" size="sm" fw={500} lineClamp={1}>
                {item.title}
              </Text>
              <Text component="div" size="xs" c="dimmed" lineClamp={1}>
                {item.variant_id
                  ? [item.description, item.variant?.sku].filter(Boolean).join(" · ")
                  : t("orders.noVariant")}
              </Text>
            </div>
            <Text component="div" size="sm" c="dimmed" className={classes.quantity}>
              {t("orders.quantity", { quantity: item.quantity })}{" "}
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
            {isOpen && (
              <ActionIcon
                className={classes.edit}
                aria-label={t("drafts.editLine", { name: item.title })}
                onClick={() => setEdited(item)}
              >
                <IconPencil size={15} stroke={1.75} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {edited && <EditLine key={edited.id} {...props} line={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}
