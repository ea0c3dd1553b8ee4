import { priceListTypes } from "@backroom/domain";
import { DateTimeInput } from "@backroom/ui";
import { Radio, SimpleGrid, Stack, Switch, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";
import { controlled } from "@/lib/controlled";
import { GroupField, type KnownGroup } from "./group-field";
import type { PriceListValues } from "./values";

interface FieldsProps {
  form: UseFormReturnType<PriceListValues>;
}

/** What the list is called, and what it is. */
export function WhatFields({ form }: FieldsProps) {
  const t = useTranslations("priceLists");
  return (
    <Stack gap="sm">
      <TextInput label={t("name")} autoComplete="off" {...form.getInputProps("name")} />
      <Textarea
        label={t("description")}
        description={t("descriptionHint")}
        autosize
        minRows={2}
        maxRows={8}
        {...form.getInputProps("description")}
      />
      <Radio.Group label={t("type")} description={t("typeHint")} {...form.getInputProps("type")}>
        <Stack gap={8} mt={8}>
          {priceListTypes.map((value) => (
            <Radio
              key={value}
              value={value}
              size="xs"
              label={t(`types.${value}`)}
              description={t(`typeTexts.${value}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Switch
        label={t("includesTax")}
        description={t("includesTaxHint")}
        {...form.getInputProps("includes_tax", { type: "checkbox" })}
      />
    </Stack>
  );
}

/** For whom and when. */
export function ReachFields({
  form,
  known,
  isNarrow = false,
}: FieldsProps & { known?: readonly KnownGroup[]; isNarrow?: boolean }) {
  const t = useTranslations("priceLists");
  return (
    <Stack gap="sm">
      <GroupField
        label={t("groups")}
        description={t("groupsHint")}
        {...(known ? { known } : {})}
        {...controlled(form, "customer_groups")}
      />
      <SimpleGrid cols={isNarrow ? 1 : { base: 1, xs: 2 }} spacing="sm">
        <DateTimeInput
          label={t("startsAt")}
          description={t("startHint")}
          isClearable
          {...controlled(form, "starts_at")}
        />
        <DateTimeInput
          label={t("endsAt")}
          description={t("endHint")}
          isClearable
          {...controlled(form, "ends_at")}
        />
      </SimpleGrid>
    </Stack>
  );
}
