"use client";

import { useEscape } from "@backroom/ui";
import { Loader, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { IconHash, IconPlus, IconSearch, IconSettings } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { settingsParts } from "@/features/settings/parts";
import { useGo } from "@/lib/leave-guard";
import { useCan } from "@/lib/session";
import { nav } from "@/nav";
import { addressOfId } from "./id-address";
import { useRecords } from "./use-records";

interface SearchProps {
  /** How often the key or the button was pressed: each time opens it, or closes it again. */
  timesAsked: number;
}

/** The palette: pages and actions at once, records as soon as the server has found them. */
export default function Search({ timesAsked }: SearchProps) {
  const t = useTranslations();
  const go = useGo();
  const can = useCan();
  const [query, setQuery] = useState("");
  const [isOpen, setOpen] = useState(false);
  // A panel below keeps what is typed there.
  const keys = useEscape(isOpen);
  const [asked] = useDebouncedValue(query.trim(), 120);
  const { groups, isSearching } = useRecords(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every time that somebody asks
  useEffect(() => spotlight.toggle(), [timesAsked]);

  const pages = [
    ...nav.map(({ href, label, icon, can: permission }) => ({
      href,
      label: t(`nav.${label}`),
      icon,
      can: permission,
    })),
    ...nav.flatMap(({ label, create }) =>
      create
        ? [
            {
              href: create.href,
              label: t("search.create", { what: t(`nav.${label}`) }),
              icon: IconPlus,
              can: create.can,
            },
          ]
        : [],
    ),
    // Nine more at once would bury the rest: they are for those who look for one.
    ...(query.trim() === ""
      ? []
      : settingsParts.map(({ part, can: permission }) => ({
          href: `/settings/${part}`,
          label: `${t("settings.title")}: ${t(`settings.parts.${part}`)}`,
          icon: IconSettings,
          can: permission,
        }))),
  ]
    .filter(({ can: permission }) => can(permission))
    .filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()));
  const ofId = addressOfId(query);
  if (ofId)
    pages.push({ href: ofId, label: t("search.open", { id: query.trim() }), icon: IconHash, can: "account" });
  const found = groups.filter((group) => group.records.length > 0);

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      {...keys}
      onSpotlightOpen={() => setOpen(true)}
      onSpotlightClose={() => setOpen(false)}
      maxHeight={440}
      scrollable
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { "aria-label": t("frame.search") } }}
    >
      <Spotlight.Search
        placeholder={t("search.placeholder")}
        aria-label={t("search.placeholder")}
        leftSection={<IconSearch size={17} stroke={1.75} aria-hidden />}
        rightSection={isSearching ? <Loader size={15} /> : null}
      />
      <Spotlight.ActionsList>
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t("search.pages")}>
            {pages.map(({ href, label, icon: Icon }) => (
              <Spotlight.Action
                key={href}
                label={label}
                leftSection={<Icon size={17} stroke={1.75} aria-hidden />}
                onClick={() => go(href)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.map((group) => (
          <Spotlight.ActionsGroup key={group.name} label={t(`search.${group.name}`)}>
            {group.records.map((record) => (
              <Spotlight.Action
                key={record.id}
                label={record.label}
                description={record.description}
                rightSection={
                  record.hint && (
                    <Text size="xs" c="dimmed">
                      {record.hint}
                    </Text>
                  )
                }
                onClick={() => go(record.href)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {pages.length === 0 && found.length === 0 && (
          <Spotlight.Empty>
            {isSearching ? t("search.searching") : t("search.nothing", { query })}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
