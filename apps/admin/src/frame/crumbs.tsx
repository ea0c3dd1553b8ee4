"use client";

import { Anchor, Breadcrumbs, Text } from "@mantine/core";
import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "@/lib/near-link";
import { sectionOf } from "@/nav";

const CrumbContext = createContext<{ crumb: string | null; setCrumb: (crumb: string | null) => void }>({
  crumb: null,
  setCrumb: () => undefined,
});

export function CrumbsProvider({ children }: { children: ReactNode }) {
  const [crumb, setCrumb] = useState<string | null>(null);
  return <CrumbContext value={{ crumb, setCrumb }}>{children}</CrumbContext>;
}

/** Names the page below its section: the breadcrumb's last word and the tab's title. */
export function useCrumb(crumb: string | undefined): void {
  const { setCrumb } = useContext(CrumbContext);
  const t = useTranslations("app");
  const name = t("name");
  useEffect(() => {
    if (crumb === undefined) return;
    setCrumb(crumb);
    document.title = `${crumb} · ${name}`;
    return () => setCrumb(null);
  }, [crumb, name, setCrumb]);
}

export function Crumbs() {
  const t = useTranslations();
  const path = usePathname();
  const { crumb } = useContext(CrumbContext);
  const section = sectionOf(path);
  if (!section) return <div style={{ flex: 1 }} />;
  const label = t(`nav.${section.label}`);
  const isBelow = path !== section.href;
  return (
    <Breadcrumbs
      role="navigation"
      aria-label={t("frame.breadcrumb")}
      separatorMargin={8}
      flex={1}
      miw={0}
      fz="sm"
    >
      {isBelow ? (
        <Anchor component={Link} href={section.href} c="dimmed" fz="sm" underline="hover">
          {label}
        </Anchor>
      ) : (
        <Text component="span" size="sm" fw={500}>
          {label}
        </Text>
      )}
      {isBelow && (
        <Text component="span" size="sm" fw={500} truncate>
          {crumb ?? "…"}
        </Text>
      )}
    </Breadcrumbs>
  );
}
