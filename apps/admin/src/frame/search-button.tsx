"use client";

import { ActionIcon, Kbd, Text, UnstyledButton } from "@mantine/core";
import { useOs } from "@mantine/hooks";
import { spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import classes from "./search-button.module.css";

export function SearchButton() {
  const t = useTranslations("frame");
  const os = useOs();
  return (
    <>
      <UnstyledButton className={classes.field} onClick={spotlight.open} visibleFrom="sm">
        <IconSearch size={15} stroke={1.75} aria-hidden />
        <Text component="span" size="sm" c="dimmed" flex={1} truncate>
          {t("search")}
        </Text>
        <Kbd size="xs">{os === "macos" ? "⌘ K" : "Ctrl K"}</Kbd>
      </UnstyledButton>
      <ActionIcon hiddenFrom="sm" onClick={spotlight.open} aria-label={t("search")} size="lg">
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
    </>
  );
}
