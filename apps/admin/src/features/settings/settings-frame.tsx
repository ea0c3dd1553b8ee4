"use client";

import type { Permission } from "@backroom/api";
import { Skeleton, Text } from "@mantine/core";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useCrumb } from "@/frame/crumbs";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import type { Messages } from "@/messages";
import classes from "./settings-frame.module.css";

const parts: readonly { part: keyof Messages["settings"]["parts"]; can: Permission }[] = [
  { part: "store", can: "store:read" },
  { part: "regions", can: "regions:read" },
  { part: "shipping", can: "shipping:read" },
  { part: "return-reasons", can: "orders:read" },
  { part: "notifications", can: "orders:read" },
  { part: "keys", can: "keys:read" },
  { part: "webhooks", can: "webhooks:read" },
  { part: "users", can: "users:read" },
  { part: "profile", can: "account" },
];

/** The parts of the settings beside each other; a role sees those it may open. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("settings");
  const path = usePathname();
  const can = useCan();
  return (
    <div className={classes.page}>
      <nav aria-label={t("title")} className={classes.parts}>
        {parts
          .filter((known) => can(known.can))
          .map(({ part }) => {
            const href = `/settings/${part}`;
            const isCurrent = path === href || path.startsWith(`${href}/`);
            return (
              <Link
                key={part}
                href={href}
                className={classes.part}
                aria-current={isCurrent ? "page" : undefined}
              >
                {t(`parts.${part}`)}
              </Link>
            );
          })}
      </nav>
      <div className={classes.content}>{children}</div>
    </div>
  );
}

/** Heading of one part, with what can be done about it. */
export function SettingsTitle({
  title,
  text,
  actions,
}: {
  title: string;
  text?: string;
  actions?: ReactNode;
}) {
  useCrumb(title);
  return (
    <header className={classes.header}>
      <div>
        <h1 className={classes.title}>{title}</h1>
        {text && (
          <Text size="sm" c="dimmed" mt={2}>
            {text}
          </Text>
        )}
      </div>
      {actions}
    </header>
  );
}

/** Keeps a part's outline while its data is on the way. */
export function SettingsSkeleton({ title }: { title: string }) {
  return (
    <>
      <SettingsTitle title={title} />
      <Skeleton h={180} />
      <Skeleton h={140} />
    </>
  );
}
