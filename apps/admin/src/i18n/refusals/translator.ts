/** What a refusal says: a sentence, and the messages of the fields that it is about. */
export interface Said {
  message: string;
  fields: readonly { path: string; message: string }[];
}

/**
 * The server's messages and what they are in another language. `{name}` stands for any text; in the translation,
 * `{name, word}` is translated by `words` where it is one of them, `{name, words}` has to be one or several of them,
 * with "or" in between, and `{name, number}` is one. The case of words does not matter.
 */
export interface Catalogue {
  words: Readonly<Record<string, string>>;
  messages: Readonly<Record<string, string>>;
}

export interface Translator {
  /** @returns undefined for what no pattern fits */
  text(message: string): string | undefined;
  /** What has no pattern stays as it is. */
  said<S extends Said>(said: S): S;
}

const placeholder = /\{(\w+)(?:, (words?|number))?\}/g;

/** Reads a catalogue once; of several patterns that fit, the one with the most text of its own decides. */
export function translatorOf({ words, messages }: Catalogue, or: string): Translator {
  // A long word goes before one that it begins with.
  const known = Object.keys(words)
    .map(escaped)
    .sort((a, b) => b.length - a.length);
  const word = `(?:${known.join("|")})`;
  const kinds = new Map([
    ["word", `${word}|.*?`],
    ["words", `${word}(?: or ${word})*`],
    ["number", "-?\\d+"],
  ]);
  const patterns = Object.entries(messages)
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

  const wordOf = (given: string) => words[given.toLowerCase()] ?? given;
  const filled = (translation: string, values: Readonly<Record<string, string>>) =>
    translation.replaceAll(placeholder, (_, name: string, kind?: string) => {
      const value = values[name] ?? "";
      if (kind === "words") return value.split(" or ").map(wordOf).join(` ${or} `);
      return kind === "word" ? wordOf(value) : value;
    });

  const text = (message: string) => {
    for (const { matcher, translation } of patterns) {
      const match = matcher.exec(message);
      if (match) return filled(translation, match.groups ?? {});
    }
    return undefined;
  };

  const said = <S extends Said>(of: S): S => {
    const translated = of.fields.map((field) => ({
      ...field,
      message: text(field.message) ?? field.message,
    }));
    const isOfFields = of.fields.length > 0 && of.message === of.fields.map(sentence).join(", ");
    const message = isOfFields
      ? translated
          .map((field, index) =>
            namesField(of.fields[index]) ? field.message : `${field.path}: ${field.message}`,
          )
          .join(" ")
      : (text(of.message) ?? of.message);
    return { ...of, message, fields: translated };
  };

  return { text, said };
}

const escaped = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

type Field = Said["fields"][number];

/** Whether the message itself says which field it is about, or is about none. */
const namesField = (field: Field | undefined) => !field?.path || field.message.startsWith("property ");

/** As the server makes a sentence of a field's message. */
const sentence = (field: Field) =>
  field.message.startsWith("property ") ? field.message : `${field.path || "the input"} ${field.message}`;
