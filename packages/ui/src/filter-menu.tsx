import { Button, Checkbox, Stack } from "@mantine/core";
import { useTranslations } from "use-intl";
import { FilterPopover } from "./filter-popover";

interface FilterMenuProps<Word extends string> {
  label: string;
  options: readonly { value: Word; label: string }[];
  value: readonly Word[];
  onChange: (value: Word[]) => void;
}

/** One filter of a list: any of several words. */
export function FilterMenu<Word extends string>({ label, options, value, onChange }: FilterMenuProps<Word>) {
  const t = useTranslations("ui.filter");
  const [first, ...more] = options.filter((option) => value.includes(option.value));
  return (
    <FilterPopover
      label={label}
      shown={first && t("some", { first: first.label, more: more.length })}
      onClear={() => onChange([])}
    >
      <Checkbox.Group
        value={[...value]}
        onChange={(chosen) =>
          onChange(options.map((option) => option.value).filter((word) => chosen.includes(word)))
        }
        aria-label={label}
      >
        <Stack gap={8} p={4}>
          {options.map((option) => (
            <Checkbox key={option.value} value={option.value} label={option.label} size="xs" />
          ))}
        </Stack>
      </Checkbox.Group>
      {value.length > 0 && (
        <Button variant="subtle" size="compact-xs" mt={8} fullWidth onClick={() => onChange([])}>
          {t("clear")}
        </Button>
      )}
    </FilterPopover>
  );
}
