"use client";

import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useLanguage } from "@/i18n/language";
import { refusalText } from "@/i18n/refusals/load";

interface SignInFormProps {
  /** Whose session ended, when it is known. */
  email?: string;
  onSignedIn: () => void;
}

/** next-auth's word for "no such user or password". */
const wrongCredentials = "CredentialsSignin";

export function SignInForm({ email = "", onSignedIn }: SignInFormProps) {
  const t = useTranslations("session");
  const { language } = useLanguage();
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    try {
      const { signIn } = await import("next-auth/react");
      const answer = await signIn("credentials", {
        email: String(form.get("email")),
        password: String(form.get("password")),
        redirect: false,
      });
      if (answer?.ok) return onSignedIn();
      const refusal = answer?.error === wrongCredentials ? null : answer?.error;
      setError(refusal ? await refusalText(language, refusal) : t("wrong"));
    } catch {
      setError(t("offline"));
    }
    setBusy(false);
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {error && (
          <Alert color="red" variant="light" p="xs" role="alert">
            {error}
          </Alert>
        )}
        <TextInput
          name="email"
          type="email"
          label={t("email")}
          defaultValue={email}
          autoComplete="username"
          required
          withAsterisk={false}
          data-autofocus={email === "" || undefined}
          autoFocus={email === ""}
        />
        <PasswordInput
          name="password"
          label={t("password")}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
          data-autofocus={email !== "" || undefined}
        />
        <Button type="submit" loading={isBusy} mt={4} fullWidth>
          {t("signIn")}
        </Button>
      </Stack>
    </form>
  );
}
