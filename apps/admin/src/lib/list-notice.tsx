"use client";

import { Notice } from "@backroom/ui";
import { IconInbox } from "@tabler/icons-react";
import type { ReactNode } from "react";

/** An empty list says why, and what to do next. */
export function ListNotice({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Notice icon={<IconInbox size={40} stroke={1.5} aria-hidden />} title={title} text={text}>
      {children}
    </Notice>
  );
}
