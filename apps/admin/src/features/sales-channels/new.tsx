import { Dialog } from "@backroom/ui";
import { Stack, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useCreateForm } from "@/lib/create-form";
import { DialogForm } from "@/lib/form-frame";

/** A channel begins with its name; products are added on its page. */
export function NewChannel({ onClose }: { onClose: () => void }) {
  const t = useTranslations("salesChannels");
  const router = useRouter();
  const { form, isBusy, submit } = useCreateForm({
    initial: { name: "", description: "" },
    inputOf: ({ name, description }) => ({ name: name.trim(), description: description.trim() || null }),
    schema: async () => (await import("@backroom/api/schemas/sales-channels")).createSalesChannelInput,
    create: (client, input, options) => client.salesChannels.create.mutate(input, options),
    says: ({ sales_channel }) => t("createdNow", { name: sales_channel.name }),
    onCreated: ({ sales_channel }) => router.push(`/sales-channels/${sales_channel.id}`),
  });
  return (
    <Dialog opened onClose={onClose} title={t("new")} size="sm">
      <DialogForm onSubmit={submit} isBusy={isBusy} submitLabel={t("create")} onCancel={onClose}>
        <Stack gap="sm">
          <TextInput label={t("name")} data-autofocus autoComplete="off" {...form.getInputProps("name")} />
          <Textarea label={t("description")} autosize minRows={2} {...form.getInputProps("description")} />
        </Stack>
      </DialogForm>
    </Dialog>
  );
}
