"use client";

import { Burger, Group, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { LeaveGuard } from "@/lib/leave-guard";
import { Link } from "@/lib/near-link";
import { SessionProvider, useCan } from "@/lib/session";
import { usePreload } from "@/lib/use-preload";
import { type NavSection, navAreas, sectionOf } from "@/nav";
import type { SignedIn } from "@/server/session";
import { Crumbs, CrumbsProvider } from "./crumbs";
import { useLoadAhead } from "./load-ahead";
import { Logo } from "./logo";
import { OfflineBar } from "./offline-bar";
import { SearchButton } from "./search-button";
import classes from "./shell.module.css";
import { Shortcuts } from "./shortcuts";
import { UserMenu } from "./user-menu";

export function Shell({ user, children }: { user: SignedIn; children: ReactNode }) {
  const t = useTranslations();
  const path = usePathname();
  const [isOpen, menu] = useDisclosure(false);
  const current = sectionOf(path);
  useLoadAhead();
  // A page was chosen: on a phone the menu has done its work.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what closes it
  useEffect(() => menu.close(), [path]);

  return (
    <SessionProvider user={user}>
      <CrumbsProvider>
        <LeaveGuard>
          <a href="#main" className={classes.skip}>
            {t("frame.skip")}
          </a>
          <div className={classes.shell} data-open={isOpen || undefined}>
            <header className={classes.header}>
              <Burger
                opened={isOpen}
                onClick={menu.toggle}
                hiddenFrom="sm"
                size="sm"
                lineSize={1.5}
                aria-label={t("frame.menu")}
              />
              <Crumbs />
              <SearchButton />
            </header>
            <nav className={classes.navbar} aria-label={t("frame.navigation")}>
              <Group h={48} px={14} gap={9} wrap="nowrap" justify="space-between">
                <UnstyledButton component={Link} href="/" className={classes.brand}>
                  <Logo />
                  <Text component="span" fw={600} size="sm">
                    {t("app.name")}
                  </Text>
                </UnstyledButton>
                <Burger
                  opened
                  onClick={menu.close}
                  hiddenFrom="sm"
                  size="sm"
                  lineSize={1.5}
                  aria-label={t("frame.closeMenu")}
                />
              </Group>
              <div className={classes.areas}>
                <Areas current={current?.href} />
              </div>
              <div className={classes.foot}>
                <UserMenu user={user} />
              </div>
            </nav>
            <main id="main" tabIndex={-1} className={classes.main}>
              <OfflineBar />
              {children}
            </main>
          </div>
          <Shortcuts />
        </LeaveGuard>
      </CrumbsProvider>
    </SessionProvider>
  );
}

/** The sections that the role may open, under the heading of their area. */
function Areas({ current }: { current: string | undefined }) {
  const t = useTranslations("nav");
  const can = useCan();
  const api = useApi();
  const preload = usePreload();
  const preloadPage = (load: NonNullable<NavSection["preload"]>) =>
    load().then(
      (page) => page.preload(api, preload),
      // The page loads it itself, and says when it cannot.
      () => undefined,
    );
  return navAreas.map(({ label, sections }) => {
    const open = sections.filter((section) => can(section.can));
    if (open.length === 0) return null;
    return (
      <div key={label} className={classes.area}>
        {label && (
          <Text component="h2" className={classes.areaLabel}>
            {t(`areas.${label}`)}
          </Text>
        )}
        {open.map(({ href, label: name, icon: Icon, preload: load }) => (
          <Link
            key={href}
            href={href}
            aria-current={current === href ? "page" : undefined}
            className={classes.link}
            onNear={load && (() => preloadPage(load))}
          >
            <Icon size={17} stroke={1.75} aria-hidden />
            {t(name)}
          </Link>
        ))}
      </div>
    );
  });
}
