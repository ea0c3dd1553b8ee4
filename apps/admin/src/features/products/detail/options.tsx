import { Section } from "@backroom/ui";
import { ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import type { Problem } from "@/lib/problem";
import { useProblemText } from "@/lib/use-problem-text";
import { type CallOptions, type Client, useWrite } from "@/lib/write";
import { type SectionProps, type ShownProduct, shownInput, withoutVariants } from "./shown";

interface OptionWrite {
  call: (client: Client, options: CallOptions) => Promise<{ product: ShownProduct }>;
  /** The option it is about; null for a new one. */
  id: string | null;
}

/** What tells the variants apart; each change is one of its own. */
export function OptionsSection({ product, isReadOnly }: SectionProps) {
  const t = useTranslations("products.options");
  const api = useApi();
  const textOf = useProblemText();
  const [added, setAdded] = useState<string | null>(null);
  const [failed, setFailed] = useState<{ id: string | null; problem: Problem } | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const write = useWrite({
    seen: product.updated_at,
    call: async (client, { call }: OptionWrite, options) => withoutVariants(await call(client, options)),
    answers: () => api.products.get.queryKey(shownInput(product.id)),
    says: () => t("saved"),
    onDone: () => {
      setFailed(null);
      if (last === null) setAdded(null);
    },
    onProblem: (problem) => setFailed({ id: last, problem }),
  });
  const run = (next: OptionWrite) => {
    setLast(next.id);
    write.run(next);
  };
  const errorOf = (id: string | null) => (failed && failed.id === id ? textOf(failed.problem) : undefined);
  const options = product.options ?? [];

  const add = (event: FormEvent) => {
    event.preventDefault();
    const title = added?.trim() ?? "";
    if (title === "") return;
    run({
      id: null,
      call: (client, headers) => client.products.addOption.mutate({ id: product.id, title }, headers),
    });
  };

  return (
    <Section
      title={t("title")}
      actions={
        !isReadOnly &&
        added === null && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdded("")}
          >
            {t("add")}
          </Button>
        )
      }
    >
      <Stack gap="xs">
        {options.length === 0 && added === null && (
          <Text size="sm" c="dimmed">
            {t("noneYet")}
          </Text>
        )}
        {options.map((option) => (
          <OptionRow
            key={option.id}
            title={option.title}
            isReadOnly={isReadOnly}
            error={errorOf(option.id)}
            onRename={(title) =>
              run({
                id: option.id,
                call: (client, headers) =>
                  client.products.renameOption.mutate(
                    { id: product.id, option_id: option.id, title },
                    headers,
                  ),
              })
            }
            onDelete={() =>
              run({
                id: option.id,
                call: (client, headers) =>
                  client.products.deleteOption.mutate({ id: product.id, option_id: option.id }, headers),
              })
            }
          />
        ))}
        {added !== null && (
          <form onSubmit={add}>
            <Group gap="xs" align="flex-start" wrap="nowrap">
              <TextInput
                flex={1}
                maw={320}
                autoFocus
                aria-label={t("name")}
                placeholder={t("namePlaceholder")}
                description={t("addHint")}
                inputWrapperOrder={["input", "description", "error"]}
                value={added}
                error={errorOf(null)}
                onChange={(event) => setAdded(event.currentTarget.value)}
                onKeyDown={(event) => event.key === "Escape" && setAdded(null)}
              />
              <Button type="submit" loading={write.isPending} disabled={added.trim() === ""}>
                {t("addNow")}
              </Button>
              <Button variant="default" onClick={() => setAdded(null)}>
                {t("cancel")}
              </Button>
            </Group>
          </form>
        )}
      </Stack>
    </Section>
  );
}

interface OptionRowProps {
  title: string;
  isReadOnly: boolean;
  error: string | undefined;
  onRename: (title: string) => void;
  onDelete: () => void;
}

function OptionRow({ title, isReadOnly, error, onRename, onDelete }: OptionRowProps) {
  const t = useTranslations("products.options");
  const [typed, setTyped] = useState(title);
  const isChanged = typed.trim() !== title && typed.trim() !== "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) onRename(typed.trim());
      }}
    >
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          flex={1}
          maw={320}
          aria-label={t("named", { name: title })}
          readOnly={isReadOnly}
          value={typed}
          error={error}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && setTyped(title)}
        />
        {isChanged && (
          <Button type="submit" variant="default">
            {t("rename")}
          </Button>
        )}
        {!isReadOnly && (
          <ActionIcon mt={4} aria-label={t("removeNamed", { name: title })} onClick={onDelete}>
            <IconTrash size={15} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
      </Group>
    </form>
  );
}
