"use client";

import { ActionIcon, Kbd, Text, UnstyledButton } from "@mantine/core";
import { useHotkeys, useOs } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import classes from "./search-button.module.css";

/** Ahead of time, so that the palette opens while somebody types. */
export const loadSearch = () => import("@/features/search/search");
const Search = lazy(loadSearch);

export function SearchButton() {
  const t = useTranslations("frame");
  const os = useOs();
  const [timesAsked, setTimesAsked] = useState(0);
  const ask = () => setTimesAsked((times) => times + 1);
  useHotkeys([["mod+K", ask]], []);
  return (
    <>
      <UnstyledButton className={classes.field} onClick={ask} visibleFrom="sm">
        <IconSearch size={15} stroke={1.75} aria-hidden />
        <Text component="span" size="sm" c="dimmed" flex={1} truncate>
          {t("search")}
        </Text>
        <Kbd size="xs">{os === "macos" ? "⌘ K" : "Ctrl K"}</Kbd>
      </UnstyledButton>
      <ActionIcon hiddenFrom="sm" onClick={ask} aria-label={t("search")} size="lg">
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
      {timesAsked > 0 && (
        <Suspense fallback={null}>
          <Search timesAsked={timesAsked} />
        </Suspense>
      )}
    </>
  );
}
