import type { Permission } from "@backroom/api";
import {
  IconArrowBackUp,
  IconBinaryTree2,
  IconBuildingStore,
  IconCash,
  IconFileText,
  IconHome,
  IconPackage,
  IconReceipt,
  IconRosetteDiscount,
  IconSettings,
  IconStack2,
  IconTags,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { Api } from "./lib/api";
import type { Preload } from "./lib/use-preload";
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
  /** What its page asks first, fetched as the pointer comes near. */
  preload?: () => Promise<{ preload: (api: Api, ask: Preload) => void }>;
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
      {
        href: "/orders",
        preload: () => import("@/features/orders/preload"),
        label: "orders",
        icon: IconReceipt,
        can: "orders:read",
        key: "o",
      },
      { href: "/returns", label: "returns", icon: IconArrowBackUp, can: "orders:read", key: "u" },
      {
        href: "/draft-orders",
        preload: () => import("@/features/draft-orders/preload"),
        label: "draftOrders",
        icon: IconFileText,
        can: "draft_orders:read",
        key: "d",
        create: { href: "/draft-orders/new", can: "draft_orders:write", key: "d" },
      },
      {
        href: "/discounts",
        label: "discounts",
        icon: IconRosetteDiscount,
        can: "discounts:read",
        key: "r",
        create: { href: "/discounts/new", can: "discounts:write", key: "r" },
      },
    ],
  },
  {
    label: "catalogue",
    sections: [
      {
        href: "/products",
        preload: () => import("@/features/products/preload"),
        label: "products",
        icon: IconPackage,
        can: "products:read",
        key: "p",
        create: { href: "/products/new", can: "products:write", key: "p" },
      },
      { href: "/collections", label: "collections", icon: IconStack2, can: "products:read" },
      { href: "/categories", label: "categories", icon: IconBinaryTree2, can: "products:read", key: "t" },
      { href: "/product-types", label: "productTypes", icon: IconTags, can: "products:read" },
      {
        href: "/price-lists",
        label: "priceLists",
        icon: IconCash,
        can: "products:read",
        key: "l",
        create: { href: "/price-lists/new", can: "products:write", key: "l" },
      },
      { href: "/sales-channels", label: "salesChannels", icon: IconBuildingStore, can: "products:read" },
    ],
  },
  {
    label: "people",
    sections: [
      {
        href: "/customers",
        preload: () => import("@/features/customers/preload"),
        label: "customers",
        icon: IconUsers,
        can: "customers:read",
        key: "c",
        create: { href: "/customers/new", can: "customers:write", key: "c" },
      },
      {
        href: "/customer-groups",
        label: "customerGroups",
        icon: IconUsersGroup,
        can: "customers:read",
      },
    ],
  },
  {
    label: "shop",
    sections: [{ href: "/settings", label: "settings", icon: IconSettings, can: "store:read", key: "s" }],
  },
];

export const nav: readonly NavSection[] = navAreas.flatMap(({ sections }) => sections);

export const sectionOf = (path: string): NavSection | undefined =>
  nav.find(({ href }) => path === href || (href !== "/" && path.startsWith(`${href}/`)));
