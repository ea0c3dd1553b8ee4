"use client";

import { Dialog } from "@backroom/ui";
import { Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";

/** Ahead of time, so that it is there when a session ends. */
export const loadSignInForm = () =>
  import("./sign-in-form").then(({ SignInForm }) => ({ default: SignInForm }));

const SignInForm = lazy(loadSignInForm);

let isEnded = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  isEnded = value;
  for (const listener of listeners) listener();
}

/** Told by the query client when the server no longer knows the session. */
export const sessionEnded = () => set(true);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Asks for the password over the page as it is, so that nothing typed is lost. */
export function SessionGate() {
  const t = useTranslations("session");
  const queryClient = useQueryClient();
  const path = usePathname();
  const ended = useSyncExternalStore(
    subscribe,
    () => isEnded,
    () => false,
  );
  return (
    <Dialog
      opened={ended && path !== "/sign-in"}
      onClose={() => undefined}
      withCloseButton={false}
      title={t("endedTitle")}
      size="xs"
      centered
    >
      <Text size="sm" c="dimmed" mb="md">
        {t("ended")}
      </Text>
      <Suspense fallback={null}>
        <SignInForm
          onSignedIn={() => {
            set(false);
            queryClient.invalidateQueries();
          }}
        />
      </Suspense>
    </Dialog>
  );
}
