"use client";

import { EmptyState, Group } from "@mantine/core";
import { IconInbox } from "@tabler/icons-react";
import type { ReactNode } from "react";

/** An empty list says why, and what to do next. */
export function ListNotice({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <EmptyState
      py={56}
      size="sm"
      icon={<IconInbox stroke={1.5} aria-hidden />}
      title={title}
      description={text}
    >
      {children && (
        <Group justify="center" mt="sm">
          {children}
        </Group>
      )}
    </EmptyState>
  );
}
