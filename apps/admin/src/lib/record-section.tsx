"use client";

import { Section } from "@backroom/ui";
import { Button, Fieldset, Group, Text } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslations } from "use-intl";
import type { RecordForm } from "./record-form";
import classes from "./record-section.module.css";

// Two people rarely change the same.
const ConflictChoice = lazy(() => import("./conflict-choice"));

export interface RecordSectionProps {
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
        <Suspense fallback={null}>
          {form.conflicts.map((conflict) => (
            <ConflictChoice key={conflict.field} conflict={conflict} form={form} {...rest} />
          ))}
        </Suspense>
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
