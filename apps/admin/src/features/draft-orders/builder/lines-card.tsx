import { Section } from "@backroom/ui";
import { Box, Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { VariantPicker } from "@/features/pickers/variant-picker";
import type { PickedVariant, Region } from "@/features/pickers/variant-price";
import { newKey } from "@/lib/api";
import { useBuilderForm } from "./form";
import { LineRow } from "./line-row";
import classes from "./lines-card.module.css";
import type { Preview } from "./use-preview";
import type { Line } from "./values";

interface LinesCardProps {
  region: Region | undefined;
  preview: Preview;
  /** What the product search starts with. */
  find: string;
}

export function LinesCard({ region, preview, find }: LinesCardProps) {
  const t = useTranslations("builder.lines");
  const form = useBuilderForm();
  const { items } = form.values;
  /** The line whose title takes the focus when it appears. */
  const added = useRef<string | null>(null);

  const append = (line: Omit<Line, "key" | "quantity" | "unit_price">) => {
    const key = newKey();
    form.setFieldValue("items", [...form.getValues().items, { key, unit_price: null, quantity: 1, ...line }]);
    form.clearFieldError("items");
    return key;
  };
  const add = (variant: PickedVariant) => {
    const lines = form.getValues().items;
    const index = lines.findIndex((line) => line.variant?.id === variant.id && line.unit_price === null);
    const known = lines[index];
    // Picked again means one more of it.
    if (known) form.setFieldValue(`items.${index}.quantity`, (known.quantity || 0) + 1);
    else append({ variant, title: variant.product });
  };

  return (
    <Section
      title={t("title")}
      isFlush
      actions={
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            added.current = append({ variant: null, title: "" });
          }}
        >
          {t("addCustom")}
        </Button>
      }
    >
      <Box px={16} pb={items.length > 0 ? 12 : 4} pt={4}>
        <VariantPicker region={region} onPick={add} find={find} error={form.errors.items} />
      </Box>
      {items.length === 0 ? (
        <Text size="sm" c="dimmed" px={16} pt={8} pb={16}>
          {t("empty")}
        </Text>
      ) : (
        <ul className={classes.list}>
          {items.map((line, index) => (
            <LineRow
              key={line.key}
              line={line}
              index={index}
              currency={region?.currency_code ?? "usd"}
              item={preview.itemOf(line.key)}
              takesFocus={added.current === line.key}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
