import { CopyButton, Group, Text, UnstyledButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslations } from "use-intl";

/** What support asks for: the id under which the server logged the failure. */
export function RequestId({ id }: { id: string }) {
  const t = useTranslations("ui.requestId");
  return (
    <CopyButton value={id}>
      {({ copied, copy }) => (
        <UnstyledButton onClick={copy} aria-label={t("copy")}>
          <Group gap={4} wrap="nowrap">
            <Text component="span" size="xs" c="dimmed" ff="monospace" truncate>
              {copied ? t("copied") : t("label", { id: id.slice(0, 8) })}
            </Text>
            {copied ? <IconCheck size={12} aria-hidden /> : <IconCopy size={12} aria-hidden />}
          </Group>
        </UnstyledButton>
      )}
    </CopyButton>
  );
}
