import { Table } from "@backroom/ui";
import { Kbd, Text } from "@mantine/core";
import { useTranslations } from "use-intl";

export interface Shortcut {
  keys: readonly string[];
  label: string;
  href?: string;
}

interface ShortcutSheetProps {
  places: readonly Shortcut[];
  creates: readonly Shortcut[];
}

export default function ShortcutSheet({ places, creates }: ShortcutSheetProps) {
  const t = useTranslations();
  const general: Shortcut[] = [
    { keys: ["Ctrl/⌘", "K"], label: t("frame.shortcuts.palette") },
    { keys: ["?"], label: t("frame.shortcuts.sheet") },
    { keys: ["/"], label: t("frame.shortcuts.search") },
    { keys: ["J", "K"], label: t("frame.shortcuts.rows") },
    { keys: ["Enter"], label: t("frame.shortcuts.open") },
    { keys: ["X"], label: t("frame.shortcuts.select") },
    { keys: ["Ctrl/⌘", "S"], label: t("frame.shortcuts.save") },
    { keys: ["Ctrl/⌘", "Enter"], label: t("frame.shortcuts.create") },
    { keys: ["Esc"], label: t("frame.shortcuts.close") },
  ];
  return (
    <>
      <Group title={t("frame.shortcuts.general")} shortcuts={general} />
      <Group title={t("frame.shortcuts.go")} shortcuts={places} />
      <Group title={t("frame.shortcuts.make")} shortcuts={creates} />
    </>
  );
}

function Group({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  if (shortcuts.length === 0) return null;
  return (
    <section aria-label={title}>
      <Text component="h3" size="xs" fw={600} c="dimmed" mt="sm" mb={4}>
        {title}
      </Text>
      <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={0}>
        <Table.Tbody>
          {shortcuts.map(({ keys, label }) => (
            <Table.Tr key={keys.join(" ")}>
              <Table.Td>{label}</Table.Td>
              <Table.Td ta="right">
                {keys.map((key) => (
                  <Kbd key={key} size="xs" ml={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
