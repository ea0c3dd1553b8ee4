import { QuantityInput, Select } from "@backroom/ui";
import { Group, Input, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { durationText, durationUnits, parseDuration } from "../duration";
import type { FieldsProps } from "./fields";

/** How long a made code lasts, as a number and a unit. */
export function DurationField({ form }: Pick<FieldsProps, "form">) {
  const t = useTranslations("discounts");
  const text = form.values.valid_duration;
  const duration = text === null ? null : parseDuration(text);
  // Kept while there is no number to keep it with.
  const [unit, setUnit] = useState(duration?.unit ?? "D");
  const set = (count: number | null, of: typeof unit) =>
    form.setFieldValue("valid_duration", count === null ? null : durationText({ count, unit: of }));
  const error = form.errors.valid_duration;
  if (text !== null && duration === null) {
    // Of several units, as another program may have written it.
    return <TextInput label={t("validity")} {...form.getInputProps("valid_duration")} />;
  }
  return (
    <Input.Wrapper
      label={t("validity")}
      labelElement="div"
      description={t("validityHint")}
      inputWrapperOrder={["label", "input", "description", "error"]}
      error={error}
    >
      <Group gap={6} wrap="nowrap">
        <QuantityInput
          flex={1}
          aria-label={t("validity")}
          max={999_999}
          value={duration?.count ?? null}
          error={Boolean(error)}
          onChange={(count) => set(count, unit)}
        />
        <Select
          flex={1}
          aria-label={t("unit")}
          allowDeselect={false}
          value={unit}
          onChange={(chosen) => {
            const next = durationUnits.find((known) => known === chosen) ?? "D";
            setUnit(next);
            if (duration) set(duration.count, next);
          }}
          data={durationUnits.map((value) => ({ value, label: t(`units.${value}`) }))}
        />
      </Group>
    </Input.Wrapper>
  );
}
