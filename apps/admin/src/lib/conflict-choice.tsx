import { Alert, Radio, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { Conflict } from "./record-edits";
import type { RecordSectionProps } from "./record-section";

interface ConflictChoiceProps extends Pick<RecordSectionProps, "form" | "labels" | "show"> {
  conflict: Conflict;
}

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Both values of a field that two people changed; the one at this screen chooses. */
export default function ConflictChoice({ conflict, form, labels, show }: ConflictChoiceProps) {
  const t = useTranslations("form");
  const label = labels[conflict.field] ?? conflict.field;
  const shown = (value: unknown) =>
    show?.(conflict.field, value) ?? (value === "" || value === null ? t("empty") : asText(value));
  return (
    <Alert color="yellow" mt="md" title={`${t("conflictTitle")}: ${label}`}>
      <Text size="sm" mb="xs">
        {t("conflict")}
      </Text>
      <Radio.Group
        aria-label={label}
        value={null}
        onChange={(whose) => form.choose(conflict, whose === "mine" ? "mine" : "theirs")}
      >
        <Stack gap={6}>
          {(["mine", "theirs"] as const).map((whose) => (
            <Radio
              key={whose}
              value={whose}
              size="xs"
              label={
                <>
                  <b>{t(whose)}</b>: {shown(conflict[whose])}
                </>
              }
            />
          ))}
        </Stack>
      </Radio.Group>
    </Alert>
  );
}
