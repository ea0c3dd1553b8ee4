"use client";

import {
  Avatar,
  Button,
  Divider,
  Popover,
  SegmentedControl,
  Text,
  UnstyledButton,
  useMantineColorScheme,
} from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { IconLogout, IconSelector, IconUser } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { useTranslations } from "use-intl";
import { forgetKeptForms } from "@/features/draft-orders/builder/kept-form-storage";
import { useLanguage } from "@/i18n/language";
import { localeCookie } from "@/i18n/locale-cookie";
import { languages } from "@/messages";
import type { SignedIn } from "@/server/session";
import classes from "./user-menu.module.css";

export function UserMenu({ user }: { user: SignedIn }) {
  const t = useTranslations("frame");
  return (
    <Popover position="top-start" width={232} shadow="md" trapFocus withRoles>
      <Popover.Target>
        <UnstyledButton className={classes.target} aria-label={t("account", { name: user.name })}>
          <Avatar size={24} radius="sm" name={user.name} aria-hidden />
          <Text component="span" size="sm" fw={500} truncate flex={1}>
            {user.name}
          </Text>
          <IconSelector size={14} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={t("account", { name: user.name })}>
        <Text size="xs" c="dimmed" px={8} py={4} truncate>
          {user.email}
        </Text>
        <ThemeChoice />
        <LanguageChoice />
        <Divider my={6} />
        <Button
          component={Link}
          href="/settings/profile"
          variant="subtle"
          color="gray"
          fullWidth
          justify="flex-start"
          size="compact-sm"
          leftSection={<IconUser size={15} aria-hidden />}
        >
          {t("profile")}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          fullWidth
          justify="flex-start"
          size="compact-sm"
          leftSection={<IconLogout size={15} aria-hidden />}
          onClick={() => {
            forgetKeptForms();
            void signOut({ callbackUrl: "/sign-in" });
          }}
        >
          {t("signOut")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function ThemeChoice() {
  const t = useTranslations("frame.theme");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // The server does not know the choice; until the page runs, none is shown.
  const isMounted = useMounted();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      my={4}
      aria-label={t("label")}
      value={isMounted ? colorScheme : "auto"}
      onChange={(value) => setColorScheme(value === "light" || value === "dark" ? value : "auto")}
      data={[
        { value: "light", label: t("light") },
        { value: "dark", label: t("dark") },
        { value: "auto", label: t("system") },
      ]}
    />
  );
}

/** Languages are named in their own words, whoever reads them. */
const nameOf = (locale: string) => new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;

const oneYear = 365 * 24 * 60 * 60;

function LanguageChoice() {
  const t = useTranslations("frame");
  const { language } = useLanguage();
  const router = useRouter();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      my={4}
      aria-label={t("language")}
      value={language}
      onChange={(chosen) => {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
        document.cookie = `${localeCookie}=${chosen}; path=/; max-age=${oneYear}; samesite=lax`;
        router.refresh();
      }}
      data={languages.map((value) => ({ value, label: nameOf(value) }))}
    />
  );
}
