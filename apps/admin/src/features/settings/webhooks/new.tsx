import { Dialog } from "@backroom/ui";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useCreateForm } from "@/lib/create-form";
import { DialogForm } from "@/lib/form-frame";
import { EventNamesInput } from "./events";
import { WebhookSecret } from "./secret";

const initial: { url: string; description: string; event_names: string[] } = {
  url: "",
  description: "",
  event_names: ["order.*"],
};

/** Makes a webhook, and then shows its secret until it is put away. */
export function CreateWebhook({ onClose }: { onClose: () => void }) {
  const t = useTranslations("webhooks");
  const router = useRouter();
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  const { form, isBusy, submit } = useCreateForm({
    initial,
    inputOf: ({ url, description, event_names }) => ({
      url: url.trim(),
      event_names,
      ...(description.trim() === "" ? {} : { description: description.trim() }),
    }),
    schema: async () => (await import("@backroom/api/schemas/webhooks")).createWebhookInput,
    fieldOf: (path) => path.split(".")[0] ?? path,
    create: (client, input, options) => client.webhooks.create.mutate(input, options),
    says: () => t("createdNow"),
    onCreated: ({ webhook, secret }) => setMade({ id: webhook.id, secret }),
  });
  if (made) {
    const open = () => router.push(`/settings/webhooks/${made.id}`);
    return (
      <Dialog
        opened
        onClose={open}
        title={t("createdTitle")}
        // The secret is never shown again: only the button that says so puts it away.
        closeOnEscape={false}
        closeOnClickOutside={false}
        withCloseButton={false}
      >
        <WebhookSecret secret={made.secret} />
        <Group justify="flex-end" mt="lg">
          <Button onClick={open}>{t("putAway")}</Button>
        </Group>
      </Dialog>
    );
  }
  return (
    <Dialog opened onClose={onClose} title={t("new")}>
      <DialogForm onSubmit={submit} isBusy={isBusy} submitLabel={t("create")} onCancel={onClose}>
        <Stack gap="sm">
          <TextInput
            label={t("url")}
            description={t("urlHint")}
            type="url"
            data-autofocus
            autoComplete="off"
            {...form.getInputProps("url")}
          />
          <EventNamesInput {...form.getInputProps("event_names")} />
          <TextInput label={t("description")} autoComplete="off" {...form.getInputProps("description")} />
        </Stack>
      </DialogForm>
    </Dialog>
  );
}
