"use client";

import { Paper, Text, Title } from "@mantine/core";
import { useTranslations } from "use-intl";
import { Logo } from "@/frame/logo";
import { SignInForm } from "./sign-in-form";
import classes from "./sign-in-page.module.css";

export function SignInPage({ returnTo }: { returnTo: string }) {
  const t = useTranslations("session");
  return (
    <main className={classes.page}>
      <div className={classes.box}>
        <Logo size={28} />
        <Title order={1} className={classes.title}>
          {t("title")}
        </Title>
        <Text size="sm" c="dimmed" mb="lg">
          {t("subtitle")}
        </Text>
        <Paper withBorder p="lg">
          {/* A full load: everything that was cached for somebody else is gone. */}
          <SignInForm onSignedIn={() => window.location.assign(returnTo)} />
        </Paper>
      </div>
    </main>
  );
}
