import type { UseFormReturnType } from "@mantine/form";

/**
 * Value, change and error of one field, for inputs whose value is not a text: amounts, percents, moments. They are
 * typed by the field, unlike Mantine's `getInputProps`.
 */
export function controlled<Values extends object, Name extends keyof Values & string>(
  form: UseFormReturnType<Values>,
  name: Name,
) {
  return {
    value: form.values[name],
    onChange: (value: Values[Name]) => {
      // One known field with a value of its own type is a part of the values.
      form.setValues({ [name]: value } as unknown as Partial<Values>);
      form.clearFieldError(name);
    },
    error: form.errors[name],
  };
}
