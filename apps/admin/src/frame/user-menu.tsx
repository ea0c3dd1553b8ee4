"use client";

import { Popout, popoutButton } from "@backroom/ui";
import { Text, UnstyledButton } from "@mantine/core";
import { IconSelector } from "@tabler/icons-react";
import { lazy, useState } from "react";
import { useTranslations } from "use-intl";
import type { SignedIn } from "@/server/session";
import classes from "./user-menu.module.css";

const UserMenuContent = lazy(() => import("./user-menu-content"));

const initialsOf = (name: string) =>
  name
    .split(" ", 2)
    .map((part) => [...part][0] ?? "")
    .join("")
    .toUpperCase();

export function UserMenu({ user }: { user: SignedIn }) {
  const t = useTranslations("frame");
  const [isOpen, setOpen] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const label = t("account", { name: user.name });
  return (
    <>
      <UnstyledButton
        ref={setButton}
        className={classes.target}
        aria-label={label}
        onClick={() => setOpen((open) => !open)}
        {...popoutButton(isOpen)}
      >
        <span className={classes.person} aria-hidden>
          {initialsOf(user.name)}
        </span>
        <Text component="span" size="sm" fw={500} truncate flex={1}>
          {user.name}
        </Text>
        <IconSelector size={14} aria-hidden />
      </UnstyledButton>
      <Popout
        opened={isOpen}
        onClose={() => setOpen(false)}
        anchor={button}
        label={label}
        position="top-start"
        width={232}
        padding={6}
      >
        <UserMenuContent email={user.email} />
      </Popout>
    </>
  );
}
