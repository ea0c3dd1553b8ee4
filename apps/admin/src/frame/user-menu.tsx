"use client";

import { Avatar, Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { IconLogout, IconSelector } from "@tabler/icons-react";
import { signOut } from "next-auth/react";
import { useTranslations } from "use-intl";
import type { SignedIn } from "@/server/session";
import classes from "./user-menu.module.css";

export function UserMenu({ user }: { user: SignedIn }) {
  const t = useTranslations("frame");
  return (
    <Menu position="top-start" width={232} withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={t("account", { name: user.name })}>
          <Avatar size={24} radius="sm" name={user.name} aria-hidden />
          <Text component="span" size="sm" fw={500} truncate flex={1}>
            {user.name}
          </Text>
          <IconSelector size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user.email}</Menu.Label>
        <ThemeChoice />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={15} aria-hidden />}
          onClick={() => signOut({ callbackUrl: "/sign-in" })}
        >
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
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
