import { Section } from "@backroom/ui";
import { Button, Group, PasswordInput, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useCreateForm } from "@/lib/create-form";
import { FormFrame } from "@/lib/form-frame";

/** A new password ends every session; this browser signs in again with it at once. */
export function ChangePassword({ email }: { email: string }) {
  // A fresh form after every change: nothing of the old password stays on the page.
  const [round, setRound] = useState(0);
  return <PasswordForm key={round} email={email} onDone={() => setRound(round + 1)} />;
}

function PasswordForm({ email, onDone }: { email: string; onDone: () => void }) {
  const t = useTranslations("settings.profile");
  const tSession = useTranslations("session");
  const { form, isBusy, submit } = useCreateForm({
    initial: { current_password: "", new_password: "" },
    inputOf: (values) => values,
    schema: async () => (await import("@backroom/api/schemas/account")).changePasswordInput,
    create: async (client, input, options) => {
      const answer = await client.account.changePassword.mutate(input, options);
      const { signIn } = await import("next-auth/react");
      await signIn("credentials", { email, password: input.new_password, redirect: false });
      return answer;
    },
    says: () => t("passwordChanged"),
    onCreated: onDone,
  });
  const eye = { visibilityToggleButtonProps: { "aria-label": tSession("showPassword") } };
  return (
    <Section title={t("password")}>
      <FormFrame onSubmit={submit}>
        <Group grow align="flex-start">
          <PasswordInput
            label={t("currentPassword")}
            autoComplete="current-password"
            {...eye}
            {...form.getInputProps("current_password")}
          />
          <PasswordInput
            label={t("newPassword")}
            autoComplete="new-password"
            {...eye}
            {...form.getInputProps("new_password")}
          />
        </Group>
        <Group justify="space-between" mt="sm">
          <Text size="xs" c="dimmed">
            {t("passwordText")}
          </Text>
          <Button type="submit" size="xs" variant="default" loading={isBusy}>
            {t("changePassword")}
          </Button>
        </Group>
      </FormFrame>
    </Section>
  );
}
