"use client";

import { Dialog } from "@backroom/ui";
import { type HotkeyItem, useDisclosure, useHotkeys } from "@mantine/hooks";
import { lazy, Suspense, useRef } from "react";
import { useTranslations } from "use-intl";
import { useGo } from "@/lib/leave-guard";
import { useCan } from "@/lib/session";
import { nav } from "@/nav";
import type { Shortcut } from "./shortcut-sheet";

/** How long the second key of a pair may take, in milliseconds. */
const patience = 1_000;

const ShortcutSheet = lazy(() => import("./shortcut-sheet"));

/** Grids, menus and lists take letters themselves, although they are no fields: `C` starts the text of a cell. */
const isTyped = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest("[role='grid'], [role='menu'], [role='listbox']") !== null;

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
  const press = (key: string, event: KeyboardEvent) => {
    if (isTyped(event)) return;
    const isSecond = first.current !== null && seconds.includes(key);
    if (isSecond) end(key);
    else if (key === "g" || key === "c") begin(key);
  };
  useHotkeys([
    ...[...new Set(["g", "c", ...seconds])].map(
      (key): HotkeyItem => [key, (event) => press(key, event), { preventDefault: false }],
    ),
    ["shift+?", sheet.open, { usePhysicalKeys: false }],
    ["?", sheet.open, { usePhysicalKeys: false }],
  ]);

  return (
    <Dialog opened={isOpen} onClose={sheet.close} title={t("frame.shortcuts.title")} size="md">
      <Suspense fallback={null}>
        <ShortcutSheet places={places} creates={creates} />
      </Suspense>
    </Dialog>
  );
}
