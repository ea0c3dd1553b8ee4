import { createFormContext } from "@mantine/form";
import { useTranslations } from "use-intl";
import { useValidation } from "@/lib/validation";
import { type BuilderValues, emptyValues, fieldOf, inputOf } from "./values";

export const [BuilderForm, useBuilderForm, useForm] = createFormContext<BuilderValues>();

export const useNewBuilderForm = () => useForm({ initialValues: emptyValues });

/** The API's own schema decides what is valid; only the words are ours. Empty when the draft may be sent. */
export function useBuilderCheck(): (values: BuilderValues) => Promise<Record<string, string>> {
  const t = useTranslations("builder.errors");
  const validate = useValidation();
  return async (values) => {
    const input = inputOf(values);
    const found = await validate(
      async () => (await import("@backroom/api/schemas/draft-orders")).createDraftOrderInput,
      input,
    );
    const errors: Record<string, string> = {};
    for (const [path, message] of Object.entries(found)) {
      const field = fieldOf(path);
      const name = field.split(".").at(-1) ?? "";
      errors[field] ??= name === "email" || name === "region_id" || name === "quantity" ? t(name) : message;
    }
    if (values.items.length === 0) errors.items = t("items");
    if (input.shipping_address && !values.address.country_code) errors["address.country_code"] = t("country");
    return errors;
  };
}
