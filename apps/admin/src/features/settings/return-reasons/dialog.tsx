import { Dialog } from "@backroom/ui";
import { Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useCreateForm } from "@/lib/create-form";
import { DialogForm } from "@/lib/form-frame";
import type { Edited } from "./shown";

/** Words for customers make the word for programs, until somebody writes one. */
const wordOf = (label: string) =>
  label
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");

/** Makes a reason, or changes one; both send the whole of it. */
export function ReasonDialog({ edited, onClose }: { edited: Edited; onClose: () => void }) {
  const t = useTranslations("returnReasons");
  const tForm = useTranslations("form");
  const reason = "reason" in edited ? edited.reason : null;
  const parent = "parent" in edited ? edited.parent : null;
  const [isOwnWord, setOwnWord] = useState(reason !== null);
  const { form, isBusy, submit } = useCreateForm({
    initial: {
      label: reason?.label ?? "",
      value: reason?.value ?? "",
      description: reason?.description ?? "",
    },
    inputOf: ({ label, value, description }) => ({
      label: label.trim(),
      value: value.trim(),
      description: description.trim(),
      ...(parent ? { parent_return_reason_id: parent.id } : {}),
    }),
    schema: async () => (await import("@backroom/api/schemas/return-reasons")).createReturnReasonInput,
    create: (client, input, options) =>
      reason
        ? client.returnReasons.update.mutate(
            { id: reason.id, label: input.label, value: input.value, description: input.description },
            options,
          )
        : client.returnReasons.create.mutate(input, options),
    says: ({ return_reason }) => t("saved", { label: return_reason.label }),
    onCreated: onClose,
  });
  const title = reason
    ? t("edit", { label: reason.label })
    : parent
      ? t("newBelow", { label: parent.label })
      : t("new");
  return (
    <Dialog opened onClose={onClose} title={title} size="sm">
      <DialogForm onSubmit={submit} isBusy={isBusy} submitLabel={tForm("save")} onCancel={onClose}>
        <Stack gap="sm">
          <TextInput
            label={t("label")}
            description={t("labelHint")}
            data-autofocus
            {...form.getInputProps("label")}
            onChange={(event) => {
              const label = event.currentTarget.value;
              form.setValues({ label, ...(isOwnWord ? {} : { value: wordOf(label) }) });
              form.clearFieldError("label");
            }}
          />
          <TextInput
            label={t("value")}
            description={t("valueHint")}
            {...form.getInputProps("value")}
            onChange={(event) => {
              setOwnWord(true);
              form.setValues({ value: event.currentTarget.value });
              form.clearFieldError("value");
            }}
          />
          <Textarea
            label={t("description")}
            autosize
            minRows={2}
            maxRows={6}
            {...form.getInputProps("description")}
          />
        </Stack>
      </DialogForm>
    </Dialog>
  );
}
