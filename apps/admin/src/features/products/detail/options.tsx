import { Section } from "@backroom/ui";
import { Button, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import type { Problem } from "@/lib/problem";
import { useProblemText } from "@/lib/use-problem-text";
import { type CallOptions, type Client, useWrite } from "@/lib/write";
import { NewOption } from "./new-option";
import { OptionRow } from "./option-row";
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
  const [isAdding, setAdding] = useState(false);
  const [failed, setFailed] = useState<{ id: string | null; problem: Problem } | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const write = useWrite({
    seen: product.updated_at,
    call: async (client, { call }: OptionWrite, options) => withoutVariants(await call(client, options)),
    answers: () => api.products.get.queryKey(shownInput(product.id)),
    says: () => t("saved"),
    onDone: () => {
      setFailed(null);
      if (last === null) setAdding(false);
    },
    onProblem: (problem) => setFailed({ id: last, problem }),
  });
  const run = (next: OptionWrite) => {
    setLast(next.id);
    write.run(next);
  };
  const errorOf = (id: string | null) => (failed && failed.id === id ? textOf(failed.problem) : undefined);
  const options = product.options ?? [];

  return (
    <Section
      title={t("title")}
      actions={
        !isReadOnly &&
        !isAdding && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t("add")}
          </Button>
        )
      }
    >
      <Stack gap="xs">
        {options.length === 0 && !isAdding && (
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
        {isAdding && (
          <NewOption
            error={errorOf(null)}
            isBusy={write.isPending}
            onAdd={(title) =>
              run({
                id: null,
                call: (client, headers) =>
                  client.products.addOption.mutate({ id: product.id, title }, headers),
              })
            }
            onClose={() => setAdding(false)}
          />
        )}
      </Stack>
    </Section>
  );
}
