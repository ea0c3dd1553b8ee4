import { Box, Button, Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";

export interface FilterOption {
  value: string;
  label: string;
}

interface AsyncFilterOptionsProps {
  label: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** What the server finds for a text, the best first; without text, what is chosen most likely. */
  search: (text: string) => Promise<readonly FilterOption[]>;
  chosen: readonly FilterOption[];
  onFound: (options: readonly FilterOption[]) => void;
}

type Found = { text: string; options: readonly FilterOption[] | "failed" };

/** What is chosen, and what the server finds beside it. */
export function AsyncFilterOptions(props: AsyncFilterOptionsProps) {
  const { label, value, chosen, search, onFound, onChange } = props;
  const t = useTranslations("ui.filter");
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 150);
  const [found, setFound] = useState<Found | null>(null);
  // What was chosen when the menu opened stays on top, so that nothing jumps away under the pointer.
  const [pinned] = useState(chosen);

  const latest = useRef({ search, onFound });
  latest.current = { search, onFound };
  useEffect(() => {
    let isCurrent = true;
    const show = (options: Found["options"]) => {
      if (!isCurrent) return;
      if (options !== "failed") latest.current.onFound(options);
      setFound({ text: asked, options });
    };
    latest.current.search(asked).then(show, () => show("failed"));
    return () => {
      isCurrent = false;
    };
  }, [asked]);

  const options = found && found.options !== "failed" ? found.options : [];
  const pinnedShown = asked === "" ? pinned : [];
  const shown = [
    ...pinnedShown,
    ...options.filter((option) => !pinnedShown.some((other) => other.value === option.value)),
  ];
  const isLoading = found === null || found.text !== text.trim();
  return (
    <>
      <TextInput
        type="search"
        size="xs"
        aria-label={t("searchIn", { label })}
        placeholder={t("search")}
        autoComplete="off"
        data-autofocus
        leftSection={<IconSearch size={14} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Box mah={260} mt={8} style={{ overflowY: "auto" }}>
        <Checkbox.Group
          aria-label={label}
          value={[...value]}
          // The group knows the shown ones only; what was chosen by another search stays.
          onChange={(checked) =>
            onChange([
              ...value.filter((id) => checked.includes(id) || !shown.some((option) => option.value === id)),
              ...checked.filter((id) => !value.includes(id)),
            ])
          }
        >
          <Stack gap={8} p={4}>
            {shown.map((option) => (
              <Checkbox key={option.value} value={option.value} label={option.label} size="xs" />
            ))}
          </Stack>
        </Checkbox.Group>
        <Text size="xs" c="dimmed" px={4} role="status">
          {found?.options === "failed"
            ? t("failed")
            : shown.length > 0
              ? ""
              : isLoading
                ? t("searching")
                : t("nothing")}
        </Text>
      </Box>
      {value.length > 0 && (
        <Button variant="subtle" size="compact-xs" mt={8} fullWidth onClick={() => onChange([])}>
          {t("clear")}
        </Button>
      )}
    </>
  );
}
