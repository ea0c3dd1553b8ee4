"use client";

import { Dialog } from "@backroom/ui";
import { Kbd, Table, Text } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { useGo } from "@/lib/leave-guard";
import { useCan } from "@/lib/session";
import { nav } from "@/nav";

/** How long the second key of a pair may take, in milliseconds. */
const patience = 1_000;

interface Shortcut {
  keys: readonly string[];
  label: string;
  href?: string;
}

/** `g o` goes to the orders, `c d` creates a draft, `?` shows them all. */
export function Shortcuts() {
  const t = useTranslations();
  const go = useGo();
  const can = useCan();
  const [isOpen, sheet] = useDisclosure(false);
  const first = useRef<{ key: string; at: number } | null>(null);

  const places: Shortcut[] = nav.flatMap((section) =>
    section.key && can(section.can)
      ? [{ keys: ["g", section.key], label: t(`nav.${section.label}`), href: section.href }]
      : [],
  );
  const creates: Shortcut[] = nav.flatMap(({ label, create }) =>
    create?.key && can(create.can)
      ? [
          {
            keys: ["c", create.key],
            label: t("search.create", { what: t(`nav.${label}`) }),
            href: create.href,
          },
        ]
      : [],
  );
  const pairs = [...places, ...creates];

  const begin = (key: string) => {
    first.current = { key, at: Date.now() };
  };
  const end = (key: string) => {
    const begun = first.current;
    first.current = null;
    if (!begun || Date.now() - begun.at > patience) return;
    const found = pairs.find(({ keys }) => keys[0] === begun.key && keys[1] === key);
    if (found?.href) go(found.href);
  };
  const seconds = [...new Set(pairs.map(({ keys }) => keys[1] ?? ""))];
  const press = (key: string) => {
    const isSecond = first.current !== null && seconds.includes(key);
    if (isSecond) end(key);
    else if (key === "g" || key === "c") begin(key);
  };
  useHotkeys([
    ...[...new Set(["g", "c", ...seconds])].map(
      (key) => [key, () => press(key), { preventDefault: false }] as [string, () => void, object],
    ),
    ["shift+?", sheet.open, { usePhysicalKeys: false }],
    ["?", sheet.open, { usePhysicalKeys: false }],
  ]);

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
    <Dialog opened={isOpen} onClose={sheet.close} title={t("frame.shortcuts.title")} size="md">
      <Group title={t("frame.shortcuts.general")} shortcuts={general} />
      <Group title={t("frame.shortcuts.go")} shortcuts={places} />
      <Group title={t("frame.shortcuts.make")} shortcuts={creates} />
    </Dialog>
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
