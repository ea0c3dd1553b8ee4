import { createDraftOrderInput } from "@backroom/api/schemas/draft-orders";
import { createFormContext } from "@mantine/form";
import { useTranslations } from "use-intl";
import { type BuilderValues, emptyValues, fieldOf, inputOf } from "./values";

export const [BuilderForm, useBuilderForm, useForm] = createFormContext<BuilderValues>();

/** The API's own schema decides what is valid; only the words are ours. */
export function useNewBuilderForm() {
  const t = useTranslations("builder.errors");
  return useForm({
    initialValues: emptyValues,
    validate: (values) => {
      const result = createDraftOrderInput.safeParse(inputOf(values));
      const errors: Record<string, string> = {};
      for (const issue of result.error?.issues ?? []) {
        const field = fieldOf(issue.path.join("."));
        const name = field.split(".").at(-1) ?? "";
        errors[field] ??=
          name === "email" || name === "region_id" || name === "quantity" ? t(name) : issue.message;
      }
      if (values.items.length === 0) errors.items = t("items");
      if (inputOf(values).shipping_address && !values.address.country_code) {
        errors["address.country_code"] = t("country");
      }
      return errors;
    },
  });
}
