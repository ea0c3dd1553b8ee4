"use client";

import { Skeleton, Text } from "@mantine/core";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useCrumb } from "@/frame/crumbs";
import { Link } from "@/lib/near-link";
import { useCan } from "@/lib/session";
import { settingsParts } from "./parts";
import classes from "./settings-frame.module.css";

/** On a phone the parts lie in a row that is wider than the screen. */
const showInRow = (link: HTMLElement | null) => link?.scrollIntoView({ block: "nearest", inline: "center" });

/** The parts of the settings beside each other; a role sees those it may open. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("settings");
  const path = usePathname();
  const can = useCan();
  return (
    <div className={classes.page}>
      <nav aria-label={t("title")} className={classes.parts}>
        {settingsParts
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
                ref={isCurrent ? showInRow : undefined}
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
