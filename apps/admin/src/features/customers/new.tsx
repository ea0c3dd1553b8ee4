"use client";

import { DetailPage, Section } from "@backroom/ui";
import { Button, PasswordInput, SimpleGrid, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useCrumb } from "@/frame/crumbs";
import { newKey } from "@/lib/api";
import { useCreateForm } from "@/lib/create-form";
import { FormFrame } from "@/lib/form-frame";
import { nameOf } from "./name";

const initial = { email: "", first_name: "", last_name: "", phone: "", password: "" };

export function NewCustomer() {
  const t = useTranslations("customers");
  const router = useRouter();
  useCrumb(t("new"));
  const { form, isBusy, submit } = useCreateForm({
    initial,
    inputOf: ({ phone, ...values }) => ({
      ...values,
      email: values.email.trim(),
      ...(phone.trim() ? { phone: phone.trim() } : {}),
    }),
    schema: async () => (await import("@backroom/api/schemas/customers")).createCustomerInput,
    create: (client, input, options) => client.customers.create.mutate(input, options),
    says: ({ customer }) => t("createdNow", { name: nameOf(customer) || customer.email }),
    onCreated: ({ customer }) => router.replace(`/customers/${customer.id}`),
  });
  const field = (name: keyof typeof initial) => ({ autoComplete: "off", ...form.getInputProps(name) });
  return (
    <FormFrame onSubmit={submit}>
      <DetailPage
        title={t("new")}
        actions={
          <Button type="submit" loading={isBusy} aria-keyshortcuts="Control+Enter Meta+Enter">
            {t("create")}
          </Button>
        }
        aside={
          <Section
            title={t("account")}
            actions={
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => form.setFieldValue("password", newKey().slice(0, 16))}
              >
                {t("generate")}
              </Button>
            }
          >
            <PasswordInput
              label={t("password")}
              description={t("passwordHint")}
              inputWrapperOrder={["label", "input", "description", "error"]}
              {...field("password")}
              autoComplete="new-password"
            />
          </Section>
        }
      >
        <Section title={t("contact")}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <TextInput label={t("firstName")} data-autofocus {...field("first_name")} />
            <TextInput label={t("lastName")} {...field("last_name")} />
            <TextInput label={t("email")} type="email" {...field("email")} />
            <TextInput label={t("phone")} type="tel" {...field("phone")} />
          </SimpleGrid>
        </Section>
      </DetailPage>
    </FormFrame>
  );
}
