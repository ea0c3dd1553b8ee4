import { fillerOf, kindsOf, placeholder, type Setting } from "./fillers";
import { type Names, nameOfPath } from "./names";

/** What a refusal says: a sentence, and the messages of the fields that it is about. */
export interface Said {
  message: string;
  fields: readonly { path: string; message: string }[];
}

/**
 * The server's messages and what the admin says instead. `{name}` stands for any text; in the translation a kind tells
 * how it is shown: `{name, money}`; all kinds are in fillers.ts. The case of words does not matter.
 */
export interface Catalogue extends Names {
  words: Readonly<Record<string, string>>;
  messages: Readonly<Record<string, string>>;
  /** `{field}` and `{message}` put together, where a message stands alone. */
  sentence: string;
  or: string;
}

export interface Translator {
  /** @returns undefined for what no pattern fits */
  text(message: string, setting?: Setting): string | undefined;
  /** What has no pattern stays as it is. */
  said<S extends Said>(said: S, setting?: Setting): S;
}

/** Reads a catalogue once; of several patterns that fit, the one with the most text of its own decides. */
export function translatorOf(catalogue: Catalogue, language: string): Translator {
  const kinds = kindsOf(catalogue.words);
  const filled = fillerOf(catalogue, language);
  const patterns = Object.entries(catalogue.messages)
    .map(([pattern, translation]) => {
      const kindOf = new Map([...translation.matchAll(placeholder)].map(([, name, kind]) => [name, kind]));
      const parts = pattern.split(/\{(\w+)\}/).map((part, index) => {
        if (index % 2 === 0) return escaped(part);
        return `(?<${part}>${kinds.get(kindOf.get(part) ?? "") ?? ".*?"})`;
      });
      const weight = pattern.replaceAll(/\{\w+\}/g, "").length;
      return { matcher: new RegExp(`^${parts.join("")}$`, "is"), translation, weight };
    })
    .sort((a, b) => b.weight - a.weight);

  const text = (message: string, setting: Setting = {}) => {
    for (const { matcher, translation } of patterns) {
      const match = matcher.exec(message);
      if (match) return filled(translation, match.groups ?? {}, setting);
    }
    return undefined;
  };

  const sentenceOf = ({ path }: Field, message: string) =>
    capital(
      catalogue.sentence.replace("{field}", nameOfPath(path, catalogue)).replace("{message}", () => message),
    );

  const said = <S extends Said>(of: S, setting: Setting = {}): S => {
    const translated = of.fields.map((field) => ({
      ...field,
      message: text(field.message, { ...setting, path: field.path }) ?? field.message,
    }));
    const isOfFields = of.fields.length > 0 && of.message === of.fields.map(sentence).join(", ");
    const message = isOfFields
      ? translated
          .map((field, index) =>
            namesField(of.fields[index]) ? field.message : sentenceOf(field, field.message),
          )
          .map(ended)
          .join(" ")
      : (text(of.message, setting) ?? of.message);
    return { ...of, message, fields: translated };
  };

  return { text, said };
}

const escaped = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

type Field = Said["fields"][number];

/** Whether the message itself says which field it is about, or is about none. */
const namesField = (field: Field | undefined) => !field?.path || field.message.startsWith("property ");

/** As the server makes a sentence of a field's message. */
const sentence = (field: Field) =>
  field.message.startsWith("property ") ? field.message : `${field.path || "the input"} ${field.message}`;
