import { Stack, Switch, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";

interface CategoryValues {
  name: string;
  handle: string;
  description: string;
  is_active: boolean;
  is_internal: boolean;
}

interface FieldsProps {
  form: UseFormReturnType<CategoryValues>;
  /** The handle may be left to the name. */
  isNew?: boolean;
}

export function CategoryFields({ form, isNew = false }: FieldsProps) {
  const t = useTranslations("categories");
  return (
    <Stack gap="sm">
      <TextInput
        label={t("name")}
        autoComplete="off"
        {...(isNew ? { "data-autofocus": true } : {})}
        {...form.getInputProps("name")}
      />
      <TextInput
        label={t("handle")}
        autoComplete="off"
        {...(isNew ? { description: t("handleHint") } : {})}
        {...form.getInputProps("handle")}
      />
      <Textarea
        label={t("description")}
        autosize
        minRows={2}
        maxRows={8}
        {...form.getInputProps("description")}
      />
      <Switch
        label={t("active")}
        description={t("activeHint")}
        {...form.getInputProps("is_active", { type: "checkbox" })}
      />
      <Switch
        label={t("internal")}
        description={t("internalHint")}
        {...form.getInputProps("is_internal", { type: "checkbox" })}
      />
    </Stack>
  );
}
