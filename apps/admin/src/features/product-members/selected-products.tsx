import { Button, Checkbox, Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./members.module.css";

interface SelectedProductsProps<Product extends { id: string }> {
  /** Those of the page. */
  products: readonly Product[];
  selected: readonly string[];
  onSelect: (ids: readonly string[]) => void;
  removeLabel: string;
  onRemove: (products: readonly Product[]) => void;
  isRemoving: boolean;
}

/** Ticks all products of a page, and takes out those that are ticked. */
export function SelectedProducts<Product extends { id: string }>(props: SelectedProductsProps<Product>) {
  const { products, selected, onSelect } = props;
  const t = useTranslations("productMembers");
  const chosen = products.filter(({ id }) => selected.includes(id));
  return (
    <Group className={classes.head ?? ""} gap="sm">
      <Checkbox
        aria-label={t("selectAll")}
        checked={chosen.length === products.length}
        indeterminate={chosen.length > 0 && chosen.length < products.length}
        onChange={(event) => onSelect(event.currentTarget.checked ? products.map(({ id }) => id) : [])}
      />
      <Text size="xs" c="dimmed">
        {chosen.length > 0 ? t("selected", { count: chosen.length }) : t("selectAll")}
      </Text>
      {chosen.length > 0 && (
        <Button
          size="compact-xs"
          variant="default"
          loading={props.isRemoving}
          onClick={() => props.onRemove(chosen)}
        >
          {props.removeLabel}
        </Button>
      )}
    </Group>
  );
}
