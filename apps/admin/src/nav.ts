import { IconFileText, IconReceipt } from "@tabler/icons-react";
import type messages from "./messages/en.json";

interface NavSection {
  href: string;
  label: keyof (typeof messages)["nav"];
  icon: typeof IconReceipt;
}

/** The areas of the admin: one line per section that exists. */
export const nav: readonly NavSection[] = [
  { href: "/orders", label: "orders", icon: IconReceipt },
  { href: "/draft-orders", label: "draftOrders", icon: IconFileText },
];

export const sectionOf = (path: string): NavSection | undefined =>
  nav.find(({ href }) => path === href || path.startsWith(`${href}/`));
