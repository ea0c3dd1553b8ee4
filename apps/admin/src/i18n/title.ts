import type { Metadata } from "next";
import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import type { Messages } from "@/messages";
import { compiledMessages } from "./compiled-messages";
import { currentLocale } from "./locale";

type Area = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** For a page's `generateMetadata`: the title of the tab, in the reader's language. */
export const titleOf = (area: Area, key: string) => async (): Promise<Metadata> => {
  const { language, tag } = await currentLocale();
  const messages = await compiledMessages(language);
  const t = createTranslator({ locale: tag, messages, namespace: area });
  // The message test walks every call of titleOf, so the key exists.
  return { title: t(key as never) };
};
