import { SimpleGrid, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { useRecordForm } from "@/lib/record-form";
import { RecordSection } from "@/lib/record-section";
import { useCan } from "@/lib/session";
import { type ShownCustomer, shownInput } from "./shown";

const valuesOf = (customer: ShownCustomer) => ({
  first_name: customer.first_name ?? "",
  last_name: customer.last_name ?? "",
  email: customer.email,
  phone: customer.phone ?? "",
});

export function CustomerContact({ customer }: { customer: ShownCustomer }) {
  const t = useTranslations("customers");
  const api = useApi();
  const can = useCan();
  const asked = shownInput(customer.id);
  const form = useRecordForm({
    record: customer,
    valuesOf,
    schema: async () => (await import("@backroom/api/schemas/customers")).updateCustomerInput,
    inputOf: (changed) => ({ ...changed, id: customer.id }),
    save: (client, changed, options) => client.customers.update.mutate({ ...changed, ...asked }, options),
    reload: (client) => client.customers.get.query(asked),
    recordOf: (answer) => answer.customer,
    queryKey: api.customers.get.queryKey(asked),
  });
  const labels = {
    first_name: t("firstName"),
    last_name: t("lastName"),
    email: t("email"),
    phone: t("phone"),
  };
  const field = (name: keyof typeof labels) => ({
    label: labels[name],
    autoComplete: "off",
    ...form.form.getInputProps(name),
  });
  return (
    <RecordSection title={t("contact")} form={form} labels={labels} isReadOnly={!can("customers:write")}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <TextInput {...field("first_name")} />
        <TextInput {...field("last_name")} />
        <TextInput
          {...field("email")}
          type="email"
          readOnly={customer.has_account}
          variant={customer.has_account ? "filled" : "default"}
          description={customer.has_account ? t("emailFixed") : undefined}
          inputWrapperOrder={["label", "input", "description", "error"]}
        />
        <TextInput {...field("phone")} type="tel" />
      </SimpleGrid>
    </RecordSection>
  );
}
