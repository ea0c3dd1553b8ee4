import { Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** One page of the gallery that is not a whole page of the admin itself. */
export function Shown({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack p="lg" gap="lg" maw={760}>
      <Title order={1} size="h3">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
