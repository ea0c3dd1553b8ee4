import { Section, TagsInput } from "@backroom/ui";
import { ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { CardProps } from "./form";
import { maxVariants, type NewOption, variantCount } from "./variants";

export function OptionsCard({ form }: CardProps) {
  const t = useTranslations("products.options");
  const { options } = form.values;
  const change = (next: NewOption[]) => form.setFieldValue("options", next);
  const edit = (id: number, part: Partial<NewOption>) =>
    change(options.map((option) => (option.id === id ? { ...option, ...part } : option)));
  const add = () =>
    change([...options, { id: Math.max(0, ...options.map(({ id }) => id)) + 1, title: "", values: [] }]);
  const count = variantCount(options);

  return (
    <Section
      title={t("title")}
      actions={
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
        >
          {t("add")}
        </Button>
      }
    >
      {options.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("none")}
        </Text>
      )}
      <Stack gap="sm">
        {options.map((option, index) => (
          <Group key={option.id} gap="sm" align="flex-start" wrap="nowrap">
            <TextInput
              w={{ base: 120, sm: 180 }}
              label={t("name")}
              placeholder={t("namePlaceholder")}
              autoFocus={option.title === "" && option.values.length === 0}
              value={option.title}
              error={form.errors[`options.${index}.title`]}
              onChange={(event) => edit(option.id, { title: event.currentTarget.value })}
            />
            <TagsInput
              flex={1}
              miw={0}
              label={t("values")}
              {...(option.values.length === 0 ? { placeholder: t("valuesPlaceholder") } : {})}
              value={option.values}
              splitChars={[",", ";", "\t"]}
              acceptValueOnBlur
              onChange={(values) => edit(option.id, { values })}
            />
            <ActionIcon
              mt={25}
              aria-label={t("removeNamed", { name: option.title || index + 1 })}
              onClick={() => change(options.filter(({ id }) => id !== option.id))}
            >
              <IconTrash size={15} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      {count > maxVariants && (
        <Text size="xs" c="var(--mantine-color-error)" mt="sm" role="alert">
          {t("tooMany", { count, max: maxVariants })}
        </Text>
      )}
    </Section>
  );
}
