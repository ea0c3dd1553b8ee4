import { Alert, Button, Code, CopyButton, Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";

/** The colour of its own is too light on the ground. */
const readableTitle = { title: { color: "var(--mantine-color-text)" } } as const;

/** A secret that the server has just made, the one time it can be seen. */
export function WebhookSecret({ secret }: { secret: string }) {
  const t = useTranslations("webhooks");
  return (
    <Alert color="teal" title={t("secretOnce")} styles={readableTitle}>
      <Text size="sm" mb="xs">
        {t("secretText")}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Code style={{ overflowWrap: "anywhere" }}>{secret}</Code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy} miw="fit-content">
              {copied ? t("copied") : t("copy")}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}
