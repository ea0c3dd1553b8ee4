import { describe, expect, it } from "vitest";
import { translator } from "@/i18n/refusals/de";
import { translatorOf } from "@/i18n/refusals/translator";
import refusals from "@/messages/de/refusals.json";
import english from "@/messages/en/refusals.json";
import { messagesOf, sourcesIn } from "./extract";

/** Files whose messages reach nobody in the admin, and why. */
const asideFiles: Record<string, string> = {
  "packages/api/src/config.ts": "the environment of the server, read when it starts",
  "packages/api/src/core/selection.ts": "`fields` and `expand`: the admin's are written in its sources",
  "packages/api/src/rest/decode.ts": "bodies and query strings of REST: the admin does not use them",
  "packages/api/src/webhooks/post.ts": "written down with a delivery, which is no refusal",
};

/** Single messages of that kind. */
const aside: Record<string, string> = {
  "expand {}: a category shows {} only": "`expand`: the admin's is written in its sources",
  "Idempotency-Key must have at most 255 characters": "the admin makes the keys itself",
  "{} declares no permission": "a mistake in the API, which its own tests find",
  "dry run": "ends the transaction of a dry run and is answered as its success",
  ...Object.fromEntries(
    ["must be {}", "must be a {}", "must be an {}", "must be a integer", "must be a object"].map((text) => [
      text,
      "zod's word for a type, or the wrong article, as the two are put together: see schemas.test.ts",
    ]),
  ),
};

const found = messagesOf([...sourcesIn("packages/api/src"), ...sourcesIn("packages/domain/src")]);
const shown = found.filter(({ at, text }) => !(at.replace(/:\d+$/, "") in asideFiles) && !(text in aside));

/** What a message is filled with does not matter to most patterns. */
const filled = (text: string, value: string) => text.replaceAll("{}", value);

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name);

describe("the messages of the server", () => {
  it("are found in its sources", () => {
    const source = `
      const why = (isLate) => isLate ? "late" : "early";
      const no = (what) => notAllowed(\`It is \${what}\`);
      if (a) throw no("gone");
      if (b) throw no(isSold ? "sold" : name);
      const message = "is odd" + (many ? " and often" : "");
      throw invalidField("a", message);
      throw notFound("Region", id);
      const s = z.string().refine(ok, "must be ok").min(1, "give one").regex(/x/, { error: "must be x" });
      const i = { path, message };
      throw new Refusal("conflict", \`\${column ?? "A field"} is taken\`);
    `;
    expect(messagesOf([{ file: "a.ts", source }]).map(({ text }) => text)).toEqual([
      "It is gone",
      "It is sold",
      "It is {}",
      "is odd and often",
      "is odd",
      "Region {} was not found",
      "give one",
      "must be ok",
      "must be x",
      "{} is taken",
      "A field is taken",
    ]);
    expect(found.length).toBeGreaterThan(250);
  });

  it("have German words, every one", () => {
    const isKnown = (text: string) =>
      ["x1", "1"].some((value) => translator.text(filled(text, value)) !== undefined);
    const missing = shown.filter(({ text }) => !isKnown(text));
    expect(missing.map(({ at, text }) => `${at} ${text}`)).toEqual([]);
  });

  it("name things that have German words", () => {
    const things = shown.flatMap(({ text }) => /^([^{}:]+) \{\} was not found$/.exec(text)?.[1] ?? []);
    expect(things.length).toBeGreaterThan(30);
    const apart = ["Invoice of order"];
    const unknown = things.filter(
      (thing) => !(thing.toLowerCase() in refusals.words) && !apart.includes(thing),
    );
    expect(unknown).toEqual([]);
  });

  it("are set aside only while they exist", () => {
    const files = new Set(found.map(({ at }) => at.replace(/:\d+$/, "")));
    expect(Object.keys(asideFiles).filter((file) => !files.has(file))).toEqual([]);
    const texts = new Set(found.map(({ text }) => text));
    expect(Object.keys(aside).filter((text) => !texts.has(text))).toEqual([]);
  });
});

describe.each([
  ["German", refusals],
  ["English", english],
])("the %s catalogue of refusals", (_, catalogue) => {
  const entries = Object.entries<string>(catalogue.messages);

  it("holds nothing that the server no longer says", () => {
    const samples = ["x1", "1", "a string"].flatMap((value) => shown.map(({ text }) => filled(text, value)));
    samples.push("must be a string");
    const stale = entries.filter(([pattern, translation]) => {
      const alone = translatorOf({ ...catalogue, messages: { [pattern]: translation } }, "en");
      return !samples.some((sample) => alone.text(sample) !== undefined);
    });
    expect(stale.map(([pattern]) => pattern)).toEqual([]);
  });

  it("fills in only what the message has", () => {
    const strange = entries.filter(([pattern, translation]) =>
      namesIn(translation).some((name) => !namesIn(pattern).includes(name)),
    );
    expect(strange).toEqual([]);
  });

  it("has words in lower case, as they are looked up", () => {
    expect(Object.keys(catalogue.words).filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});
