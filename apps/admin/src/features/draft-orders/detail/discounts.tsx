import { Section } from "@backroom/ui";
import { Button, Group, Pill, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { problemOf } from "@/lib/problem";
import { useProblemText } from "@/lib/use-problem-text";
import type { DraftProps } from "./shown";
import { useDraftWrite } from "./use-draft-write";

export function DraftDiscounts({ draft, cart, isOpen }: DraftProps) {
  const t = useTranslations("builder.discount");
  const textOf = useProblemText();
  const [text, setText] = useState("");
  const write = useDraftWrite(draft, { isQuiet: true, onDone: () => setText("") });
  const codes = (cart.discounts ?? []).map((discount) => discount.code);
  const replace = (next: string[]) =>
    write.mutate({
      call: (client, options) =>
        client.draftOrders.update.mutate(
          { id: draft.id, discounts: next.map((code) => ({ code })) },
          options,
        ),
    });
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") replace([...codes, text]);
  };

  return (
    <Section title={t("title")}>
      {isOpen && (
        <form onSubmit={apply}>
          <Group gap="xs" align="flex-start" wrap="nowrap">
            <TextInput
              flex={1}
              aria-label={t("label")}
              placeholder={t("placeholder")}
              value={text}
              autoComplete="off"
              error={write.error ? textOf(problemOf(write.error)) : undefined}
              onChange={(event) => {
                setText(event.currentTarget.value);
                write.reset();
              }}
            />
            <Button type="submit" variant="default" loading={write.isPending} disabled={text.trim() === ""}>
              {t("apply")}
            </Button>
          </Group>
        </form>
      )}
      {codes.length > 0 ? (
        <Group gap={6} mt={isOpen ? "sm" : 0}>
          {codes.map((code) => (
            <Pill
              key={code}
              size="sm"
              withRemoveButton={isOpen}
              removeButtonProps={{ "aria-label": t("remove", { code }), "aria-hidden": false, tabIndex: 0 }}
              onRemove={() => replace(codes.filter((known) => known !== code))}
            >
              {code}
            </Pill>
          ))}
        </Group>
      ) : (
        !isOpen && (
          <Text size="sm" c="dimmed">
            {t("none")}
          </Text>
        )
      )}
    </Section>
  );
}
