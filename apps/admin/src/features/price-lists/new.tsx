"use client";

import { Section } from "@backroom/ui";
import { Button, Group, Stack, Title } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useCrumb } from "@/frame/crumbs";
import { useCreateForm } from "@/lib/create-form";
import { FormFrame } from "@/lib/form-frame";
import { Link } from "@/lib/near-link";
import { ReachFields, WhatFields } from "./form/fields";
import { createInputOf, emptyValues, endsTooEarly, fieldOf } from "./form/values";

/** A list begins as a draft without prices; they are added on its page, and then it is activated. */
export function NewPriceList() {
  const t = useTranslations("priceLists");
  const router = useRouter();
  useCrumb(t("new"));
  const { form, isBusy, submit } = useCreateForm({
    initial: emptyValues,
    inputOf: createInputOf,
    schema: async () => (await import("@backroom/api/schemas/price-lists")).createPriceListInput,
    check: (values): Record<string, string> => (endsTooEarly(values) ? { ends_at: t("endsTooEarly") } : {}),
    fieldOf,
    create: (client, input, options) => client.priceLists.create.mutate(input, options),
    says: ({ price_list }) => t("createdNow", { name: price_list.name }),
    onCreated: ({ price_list }) => router.replace(`/price-lists/${price_list.id}`),
  });
  return (
    <FormFrame onSubmit={submit}>
      <Stack gap="md" maw={720} mx="auto" px={{ base: 16, sm: 24 }} pt={20} pb={64}>
        <Title order={1} fz={20} fw={600}>
          {t("new")}
        </Title>
        <Section title={t("what")}>
          <WhatFields form={form} />
        </Section>
        <Section title={t("reach")}>
          <ReachFields form={form} />
        </Section>
        <Group justify="flex-end" gap="xs">
          <Button component={Link} href="/price-lists" variant="default">
            {t("cancel")}
          </Button>
          <Button type="submit" loading={isBusy} aria-keyshortcuts="Control+Enter Meta+Enter">
            {t("create")}
          </Button>
        </Group>
      </Stack>
    </FormFrame>
  );
}
