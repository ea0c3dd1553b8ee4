import { Dialog } from "@backroom/ui";
import { TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useCreateForm } from "@/lib/create-form";
import { DialogForm } from "@/lib/form-frame";

interface NewGroupProps {
  isOpen: boolean;
  onClose: () => void;
}

/** A group begins with its name; customers are added on its page. */
export function NewGroup({ isOpen, onClose }: NewGroupProps) {
  const t = useTranslations("customerGroups");
  return (
    <Dialog opened={isOpen} onClose={onClose} title={t("new")} size="sm">
      <NewGroupForm onClose={onClose} />
    </Dialog>
  );
}

function NewGroupForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations("customerGroups");
  const router = useRouter();
  const { form, isBusy, submit } = useCreateForm({
    initial: { name: "" },
    inputOf: ({ name }) => ({ name: name.trim() }),
    schema: async () => (await import("@backroom/api/schemas/customer-groups")).createCustomerGroupInput,
    create: (client, input, options) => client.customerGroups.create.mutate(input, options),
    says: ({ customer_group }) => t("createdNow", { name: customer_group.name }),
    onCreated: ({ customer_group }) => router.push(`/customer-groups/${customer_group.id}`),
  });
  return (
    <DialogForm onSubmit={submit} isBusy={isBusy} submitLabel={t("create")} onCancel={onClose}>
      <TextInput label={t("name")} data-autofocus autoComplete="off" {...form.getInputProps("name")} />
    </DialogForm>
  );
}
