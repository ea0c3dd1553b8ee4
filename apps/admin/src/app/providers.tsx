"use client";

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import { ApiProvider } from "@/lib/api-provider";
import messages from "@/messages/en.json";
import { theme, variables } from "@/theme";

export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <IntlProvider locale="en" messages={messages} timeZone="UTC">
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce ?? ""}
      >
        <Notifications position="bottom-right" limit={4} />
        <NuqsAdapter>
          <ApiProvider>{children}</ApiProvider>
        </NuqsAdapter>
      </MantineProvider>
    </IntlProvider>
  );
}
