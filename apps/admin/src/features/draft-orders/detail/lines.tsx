import { Section } from "@backroom/ui";
import { ActionIcon, Text } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { LineRow } from "@/features/lines/line-row";
import classes from "@/features/lines/line-row.module.css";
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
          <LineRow
            key={item.id}
            line={item}
            currency={currency}
            action={
              isOpen && (
                <ActionIcon
                  aria-label={t("drafts.editLine", { name: item.title })}
                  onClick={() => setEdited(item)}
                >
                  <IconPencil size={15} stroke={1.75} aria-hidden />
                </ActionIcon>
              )
            }
          />
        ))}
      </ul>
      {edited && <EditLine key={edited.id} {...props} line={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}
