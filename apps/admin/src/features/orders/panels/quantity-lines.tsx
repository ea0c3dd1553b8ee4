import { QuantityInput, Thumbnail } from "@backroom/ui";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { ShownItem } from "../shown";
import classes from "./panel.module.css";

/** Chosen units by line; a line without an entry counts as none. */
export type Units = ReadonlyMap<string, number>;

interface QuantityLinesProps {
  lines: readonly { item: ShownItem; most: number; note: ReactNode }[];
  units: Units;
  onChange: (units: Units) => void;
  /** More to say of a line that has units. */
  more?: (item: ShownItem) => ReactNode;
}

/** Lines of the order, and how many units of each. */
export function QuantityLines({ lines, units, onChange, more }: QuantityLinesProps) {
  const t = useTranslations("order");
  return (
    <ul className={classes.lines}>
      {lines.map(({ item, most, note }) => (
        <li key={item.id} className={classes.line}>
          <Thumbnail src={item.thumbnail} size={32} />
          <div>
            <Text size="sm" fw={500} lineClamp={2}>
              {item.title}
            </Text>
            <Text size="xs" c="dimmed" component="div">
              {[item.description, item.variant?.sku].filter(Boolean).join(" · ")}
            </Text>
            <Text size="xs" c="dimmed" component="div">
              {note}
            </Text>
          </div>
          <QuantityInput
            aria-label={t("unitsOf", { title: item.title })}
            min={0}
            max={most}
            value={units.get(item.id) ?? 0}
            onChange={(value) => onChange(new Map(units).set(item.id, value ?? 0))}
          />
          {more && (units.get(item.id) ?? 0) > 0 && <div className={classes.more}>{more(item)}</div>}
        </li>
      ))}
    </ul>
  );
}

/** As the API takes it, without lines that have none. */
export const chosenOf = (units: Units): { item_id: string; quantity: number }[] =>
  [...units].filter(([, quantity]) => quantity > 0).map(([item_id, quantity]) => ({ item_id, quantity }));

/** Every count is one that its field takes; if not, the field says why, and there is nothing to ask the server. */
export const areCounts = (units: Units, mostOf: (itemId: string) => number): boolean =>
  [...units].every(([id, count]) => Number.isInteger(count) && count >= 0 && count <= mostOf(id));

export const sumOf = (items: readonly { quantity: number }[]): number =>
  items.reduce((sum, { quantity }) => sum + quantity, 0);
