import "./globals.css";
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { compiledMessages } from "@/i18n/compiled-messages";
import { currentLocale } from "@/i18n/locale";
import { loadMessages } from "@/messages";
import { Providers } from "./providers";

export async function generateMetadata(): Promise<Metadata> {
  const { app } = await loadMessages((await currentLocale()).language);
  return {
    title: { default: app.name, template: `%s · ${app.name}` },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const { language, tag } = await currentLocale();
  return (
    <html lang={tag} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
      </head>
      <body>
        <Providers nonce={nonce} locale={tag} messages={await compiledMessages(language)}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
