"use client";

import NextLink from "next/link";
import type { ReactNode } from "react";

/** For lists: fifty rows need not be fetched before one of them is opened. */
export function RowLink(props: { href: string; className?: string | undefined; children: ReactNode }) {
  return <NextLink prefetch={false} {...props} />;
}
