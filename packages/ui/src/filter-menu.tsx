import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslations } from "use-intl";

interface FilterMenuProps {
  label: string;
  options: readonly { value: string; label: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** One filter of a list: any of several words. */
export function FilterMenu({ label, options, value, onChange }: FilterMenuProps) {
  const t = useTranslations("ui.filter");
  const chosen = options.filter((option) => value.includes(option.value)).map((option) => option.label);
  return (
    <Popover position="bottom-start" shadow="md" trapFocus withRoles>
      <Popover.Target>
        <Button
          variant={chosen.length > 0 ? "light" : "default"}
          size="compact-sm"
          h={32}
          px={10}
          fw={500}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {chosen.length === 0
            ? label
            : t("chosen", { label, first: chosen[0] ?? "", more: chosen.length - 1 })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={label}>
        <Checkbox.Group value={[...value]} onChange={onChange} aria-label={label}>
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
      </Popover.Dropdown>
    </Popover>
  );
}
