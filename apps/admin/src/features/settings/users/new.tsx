import { Select, SidePanel } from "@backroom/ui";
import { Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useCreateForm } from "@/lib/create-form";
import { DialogForm } from "@/lib/form-frame";
import { type Role, roles } from "./roles";

const initial: Record<"email" | "first_name" | "last_name" | "password", string> & { role: Role } = {
  email: "",
  first_name: "",
  last_name: "",
  password: "",
  role: "member",
};

export function CreateUser({ onClose }: { onClose: () => void }) {
  const t = useTranslations("settings.users");
  const tSession = useTranslations("session");
  const { form, isBusy, submit } = useCreateForm({
    initial,
    inputOf: (values) => ({ ...values, email: values.email.trim() }),
    schema: async () => (await import("@backroom/api/schemas/users")).createUserInput,
    check: (values) => (values.password.length < 8 ? { password: t("passwordShort") } : {}),
    create: (client, input, options) => client.users.create.mutate(input, options),
    says: ({ user }) => t("created", { email: user.email }),
    onCreated: onClose,
  });
  const field = form.getInputProps;
  return (
    <SidePanel opened onClose={onClose} title={t("new")}>
      <DialogForm onSubmit={submit} isBusy={isBusy} submitLabel={t("create")} onCancel={onClose}>
        <Stack gap="sm">
          <TextInput label={t("email")} type="email" autoComplete="off" data-autofocus {...field("email")} />
          <Group grow align="flex-start">
            <TextInput label={t("firstName")} {...field("first_name")} />
            <TextInput label={t("lastName")} {...field("last_name")} />
          </Group>
          <Select
            label={t("role")}
            allowDeselect={false}
            data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
            {...field("role")}
          />
          <PasswordInput
            label={t("password")}
            description={t("passwordHint")}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ "aria-label": tSession("showPassword") }}
            {...field("password")}
          />
        </Stack>
      </DialogForm>
    </SidePanel>
  );
}
