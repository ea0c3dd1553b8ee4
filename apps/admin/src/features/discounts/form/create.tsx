import { DetailPage, Section } from "@backroom/ui";
import { Button, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useCreateForm } from "@/lib/create-form";
import { FormFrame } from "@/lib/form-frame";
import { inWords, type ShownCondition } from "../conditions/resources";
import { WhatFields } from "./fields";
import { DiscountSentence } from "./sentence";
import { createInputOf, type DiscountValues, fieldOf } from "./values";
import { WhenFields } from "./when-fields";

interface CreateProps {
  initial: DiscountValues;
  /** Of the discount that this one is made after; a new one gets its conditions on its page. */
  conditions?: readonly ShownCondition[];
}

export function CreateDiscount({ initial, conditions = [] }: CreateProps) {
  const t = useTranslations("discounts");
  const router = useRouter();
  const { form, isBusy, submit } = useCreateForm({
    initial,
    inputOf: (values) => createInputOf(values, conditions),
    schema: async () => (await import("@backroom/api/schemas/discounts")).createDiscountInput,
    check: ({ type, value }): Record<string, string> =>
      type !== "free_shipping" && !value ? { value: t("needsValue") } : {},
    fieldOf,
    create: (client, input, options) => client.discounts.create.mutate(input, options),
    says: ({ discount }) => t("createdNow", { code: discount.code }),
    onCreated: ({ discount }) => router.replace(`/discounts/${discount.id}`),
  });
  return (
    <FormFrame onSubmit={submit}>
      <DetailPage
        title={t("new")}
        aside={
          <Section title={t("inWords")}>
            <Stack gap="md">
              <DiscountSentence
                label={t("inWords")}
                values={form.values}
                conditions={conditions.map(inWords)}
              />
              <Button type="submit" loading={isBusy} aria-keyshortcuts="Control+Enter Meta+Enter">
                {t("create")}
              </Button>
            </Stack>
          </Section>
        }
      >
        <Section title={t("what")}>
          <WhatFields form={form} isNew />
        </Section>
        <Section title={t("when")}>
          <WhenFields form={form} />
        </Section>
      </DetailPage>
    </FormFrame>
  );
}
