import compile from "icu-minify/compile";
import { type Language, loadMessages, type Messages } from "@/messages";

type Tree = { readonly [key: string]: string | Tree };

const compileTree = (tree: Tree): object =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      // Compiled choices have no prototype, which pages cannot be handed; JSON makes plain objects of them.
      typeof value === "string" ? JSON.parse(JSON.stringify(compile(value))) : compileTree(value),
    ]),
  );

const compiled = new Map<Language, Messages>();

/**
 * The words as pages get them: read by the ICU parser here, so that browsers need not download one. next.config.ts
 * gives use-intl the formatter that understands them.
 */
export async function compiledMessages(language: Language): Promise<Messages> {
  const known = compiled.get(language);
  if (known) return known;
  // React sends plain objects alone to the browser, and the compiler makes some without a prototype. use-intl knows
  // messages by the type of what was written; it formats the compiled ones all the same.
  const made = JSON.parse(JSON.stringify(compileTree(await loadMessages(language)))) as Messages;
  compiled.set(language, made);
  return made;
}
