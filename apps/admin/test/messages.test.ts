import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { de } from "@/messages/de";
import { en } from "@/messages/en";

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );

/** Names that a message fills in, and tags it wraps words with. */
function placeholders(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...placeholders(element.children)];
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      return [
        element.value,
        ...Object.values(element.options).flatMap((option) => placeholders(option.value)),
      ];
    }
    return [element.value];
  });
}
const namesIn = (message: string) => [...new Set(placeholders(parse(message)))].sort();

const english = flat(en);
const languages = { de: new Map(flat(de)) };

/** Words that are the same in both languages. */
const sameEverywhere =
  /^[^a-zA-Z]*$|^(Backroom|Status|Name|System|Region|Optional|Code|Text|Material|Details|SKU|JSON|EAN|UPC|HS-?Code|ID|URL|API|Admin|Tags?|Version|Filter|Export|Import|Pos\.|E-Mail|Start|Stock|Metadata|Home|Webhooks?|OK|Ja|Handle|Barcode|Shop)$/;

describe("messages", () => {
  it("are valid ICU in English", () => {
    for (const [path, message] of english) expect(() => parse(message), path).not.toThrow();
  });

  for (const [language, words] of Object.entries(languages)) {
    it(`say everything in ${language} too, and nothing else`, () => {
      expect([...words.keys()].sort()).toEqual(english.map(([path]) => path).sort());
    });

    it(`fill in the same names in ${language}`, () => {
      const different = english.filter(
        ([path, message]) => namesIn(message).join() !== namesIn(words.get(path) ?? "").join(),
      );
      expect(different.map(([path]) => path)).toEqual([]);
    });

    it(`are translated in ${language}`, () => {
      const untranslated = english.filter(([path, message]) => {
        const literal = withoutNames(message).trim();
        return words.get(path) === message && /\p{L}{3}/u.test(literal) && !sameEverywhere.test(literal);
      });
      expect(untranslated.map(([path, message]) => `${path}: ${message}`)).toEqual([]);
    });
  }
});

/** What is left of a message that a translator would touch. */
function withoutNames(message: string): string {
  const literals = (elements: MessageFormatElement[]): string =>
    elements
      .map((element) => {
        if (element.type === TYPE.literal) return element.value;
        if (element.type === TYPE.tag) return literals(element.children);
        if (element.type === TYPE.select || element.type === TYPE.plural) {
          return Object.values(element.options)
            .map((option) => literals(option.value))
            .join(" ");
        }
        return "";
      })
      .join(" ");
  return literals(parse(message));
}
