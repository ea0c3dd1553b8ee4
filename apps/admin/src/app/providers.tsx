"use client";

import { MantineProvider } from "@mantine/core";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import { ApiProvider } from "@/lib/api-provider";
import { Toasts } from "@/lib/toasts";
import type { Messages } from "@/messages";
import { theme, variables } from "@/theme";

interface ProvidersProps {
  nonce: string | undefined;
  /** A language tag: `de`, `en-GB`. */
  locale: string;
  messages: Messages;
  children: ReactNode;
}

export function Providers({ nonce, locale, messages, children }: ProvidersProps) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce ?? ""}
      >
        <Toasts />
        <NuqsAdapter>
          <ApiProvider>{children}</ApiProvider>
        </NuqsAdapter>
      </MantineProvider>
    </IntlProvider>
  );
}
