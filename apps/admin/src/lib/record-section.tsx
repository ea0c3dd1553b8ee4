"use client";

import { Section } from "@backroom/ui";
import { Alert, Button, Fieldset, Group, Radio, Stack, Text } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Conflict, RecordForm } from "./record-form";
import classes from "./record-section.module.css";

interface RecordSectionProps {
  title: string;
  form: RecordForm;
  /** Names of the fields, for telling what two people changed. */
  labels: Readonly<Record<string, string>>;
  /** How a value is shown where two people changed it; as text without it. */
  show?: (field: string, value: unknown) => ReactNode;
  /** The role may look only. */
  isReadOnly?: boolean;
  actions?: ReactNode;
  children: ReactNode;
}

/** Fields of a record that are saved together, on their own: nothing else of the page is touched. */
export function RecordSection({
  title,
  form,
  isReadOnly = false,
  actions,
  children,
  ...rest
}: RecordSectionProps) {
  const t = useTranslations("form");
  return (
    <Section title={title} actions={actions}>
      <form
        noValidate
        onKeyDown={getHotkeyHandler([["mod+S", () => void form.save()]])}
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <Fieldset variant="unstyled" m={0} disabled={isReadOnly}>
          {children}
        </Fieldset>
        {form.conflicts.map((conflict) => (
          <ConflictChoice key={conflict.field} conflict={conflict} form={form} {...rest} />
        ))}
        {form.isDirty && !isReadOnly && (
          <div className={classes.bar}>
            <Text size="xs" c="dimmed" role="status">
              {t("unsaved")}
            </Text>
            <Group gap="xs">
              <Button variant="default" size="xs" onClick={form.discard} disabled={form.isSaving}>
                {t("discard")}
              </Button>
              <Button type="submit" size="xs" loading={form.isSaving} disabled={form.conflicts.length > 0}>
                {t("save")}
              </Button>
            </Group>
          </div>
        )}
      </form>
    </Section>
  );
}

interface ConflictChoiceProps extends Pick<RecordSectionProps, "form" | "labels" | "show"> {
  conflict: Conflict;
}

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function ConflictChoice({ conflict, form, labels, show }: ConflictChoiceProps) {
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
