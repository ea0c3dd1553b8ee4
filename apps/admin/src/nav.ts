import type { Permission } from "@backroom/api";
import { IconFileText, IconHome, IconReceipt } from "@tabler/icons-react";
import type { Messages } from "./messages";

type Label = Exclude<keyof Messages["nav"], "areas">;

export interface NavSection {
  href: string;
  label: Label;
  icon: typeof IconReceipt;
  /** Who may not do this does not see it. */
  can: Permission;
  /** The letter after `g` that goes there. */
  key?: string;
  /** Where a new record of it is made; the palette and the letter after `c` offer it. */
  create?: { href: string; can: Permission; key?: string };
}

interface NavArea {
  /** Null stands above all areas. */
  label: keyof Messages["nav"]["areas"] | null;
  sections: readonly NavSection[];
}

/** The areas of the admin: one entry per section that exists. */
export const navAreas: readonly NavArea[] = [
  { label: null, sections: [{ href: "/", label: "home", icon: IconHome, can: "orders:read", key: "h" }] },
  {
    label: "selling",
    sections: [
      { href: "/orders", label: "orders", icon: IconReceipt, can: "orders:read", key: "o" },
      {
        href: "/draft-orders",
        label: "draftOrders",
        icon: IconFileText,
        can: "draft_orders:read",
        key: "d",
        create: { href: "/draft-orders/new", can: "draft_orders:write", key: "d" },
      },
    ],
  },
];

export const nav: readonly NavSection[] = navAreas.flatMap(({ sections }) => sections);

export const sectionOf = (path: string): NavSection | undefined =>
  nav.find(({ href }) => path === href || (href !== "/" && path.startsWith(`${href}/`)));
