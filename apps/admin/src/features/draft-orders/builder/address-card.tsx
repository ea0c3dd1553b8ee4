import { AddressFields, Section } from "@backroom/ui";
import { useTranslations } from "use-intl";
import type { Region } from "@/features/pickers/variant-price";
import { useBuilderForm } from "./form";

export function AddressCard({ region }: { region: Region | undefined }) {
  const t = useTranslations("address");
  const form = useBuilderForm();
  const errors = Object.fromEntries(
    Object.entries(form.errors)
      .filter(([path]) => path.startsWith("address."))
      .map(([path, message]) => [path.slice("address.".length), String(message)]),
  );
  return (
    <Section title={t("shipping")}>
      <AddressFields
        value={form.values.address}
        onChange={(address) => {
          for (const name of Object.keys(address)) form.clearFieldError(`address.${name}`);
          form.setFieldValue("address", address);
        }}
        countries={(region?.countries ?? []).map(({ iso_2 }) => ({ value: iso_2 }))}
        errors={errors}
      />
    </Section>
  );
}
