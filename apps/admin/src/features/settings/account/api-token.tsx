import { ConfirmDialog, Section } from "@backroom/ui";
import { Alert, Button, Code, CopyButton, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useWrite } from "@/lib/write";
import type { Me } from "./shown";

/** The colour of its own is too light on the ground. */
const readableTitle = { title: { color: "var(--mantine-color-text)" } } as const;

/** A token for scripts and integrations that act as this user. It is shown once. */
export function ApiToken({ user }: { user: Me }) {
  const t = useTranslations("settings.token");
  const [shown, setShown] = useState<string | null>(null);
  const [question, setQuestion] = useState<"replace" | "remove" | null>(null);
  const create = useWrite({
    call: (client, _: undefined, options) => client.account.createApiToken.mutate(undefined, options),
    onDone: ({ api_token }) => {
      setShown(api_token);
      setQuestion(null);
    },
  });
  const remove = useWrite({
    call: (client, _: undefined, options) => client.account.removeApiToken.mutate(undefined, options),
    says: () => t("removed"),
    onDone: () => {
      setShown(null);
      setQuestion(null);
    },
  });
  const hasToken = user.api_token !== null;
  return (
    <Section title={t("title")}>
      {shown ? (
        <Alert color="teal" title={t("once")} styles={readableTitle}>
          <Group gap="xs" wrap="nowrap">
            <Code style={{ overflowWrap: "anywhere" }}>{shown}</Code>
            <CopyButton value={shown}>
              {({ copied, copy }) => (
                <Button size="compact-xs" variant="default" onClick={copy}>
                  {copied ? t("copied") : t("copy")}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Alert>
      ) : (
        <Text size="sm">{hasToken ? t("has", { token: user.api_token ?? "" }) : t("none")}</Text>
      )}
      <Group justify="space-between" mt="sm">
        <Text size="xs" c="dimmed">
          {t("text")}
        </Text>
        <Group gap="xs">
          {hasToken && (
            <Button size="xs" variant="default" onClick={() => setQuestion("remove")}>
              {t("remove")}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            loading={create.isPending}
            onClick={() => (hasToken ? setQuestion("replace") : create.run(undefined))}
          >
            {hasToken ? t("replace") : t("create")}
          </Button>
        </Group>
      </Group>
      <ConfirmDialog
        opened={question !== null}
        onClose={() => setQuestion(null)}
        title={question === "remove" ? t("removeTitle") : t("replaceTitle")}
        confirm={question === "remove" ? t("remove") : t("replace")}
        isPending={create.isPending || remove.isPending}
        onConfirm={() => (question === "remove" ? remove.run(undefined) : create.run(undefined))}
      >
        {t("stops")}
      </ConfirmDialog>
    </Section>
  );
}
