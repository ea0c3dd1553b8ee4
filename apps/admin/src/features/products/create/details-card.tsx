import { toHandle } from "@backroom/domain";
import { Section } from "@backroom/ui";
import { Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { CardProps } from "./form";

export function DetailsCard({ form }: CardProps) {
  const t = useTranslations("products.fields");
  const { title, handle } = form.values;
  const made = toHandle(handle.trim() || title);
  return (
    <Section title={t("general")}>
      <Stack gap="sm">
        <TextInput label={t("title")} required data-autofocus autoFocus {...form.getInputProps("title")} />
        <TextInput label={t("subtitle")} {...form.getInputProps("subtitle")} />
        <TextInput
          label={t("handle")}
          placeholder={toHandle(title)}
          description={made ? t("handlePreview", { handle: handle.trim() || made }) : t("handleHint")}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps("handle")}
        />
        <Textarea
          label={t("description")}
          autosize
          minRows={4}
          maxRows={16}
          {...form.getInputProps("description")}
        />
      </Stack>
    </Section>
  );
}
