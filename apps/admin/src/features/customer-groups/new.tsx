import { Dialog } from "@backroom/ui";
import { Button, Group, TextInput } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useCreateForm } from "@/lib/create-form";

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
    <form
      noValidate
      onKeyDown={getHotkeyHandler([["mod+Enter", () => void submit()]])}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput label={t("name")} data-autofocus autoComplete="off" {...form.getInputProps("name")} />
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t("create")}
        </Button>
      </Group>
    </form>
  );
}
