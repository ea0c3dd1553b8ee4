import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ruleKey } from "@/features/totals/rule-key";
import { en } from "@/messages/en";

const domain = join(import.meta.dirname, "../../../packages/domain/src");

/** Every sentence in the files of `domain` that explain amounts. */
const sentences = readdirSync(domain)
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => readFileSync(join(domain, file), "utf8"))
  .filter((source) => /\b(RecordStep|ExplanationStep|recordSums|SumStep)\b/.test(source))
  .flatMap((source) => [...source.matchAll(/"([A-Z][^"]* [^"]*\.)"/g)].map(([, sentence]) => sentence ?? ""));

it("knows every rule by which an amount is explained, so that each can be said in every language", () => {
  expect(new Set(sentences).size).toBeGreaterThan(30);
  const rules: Record<string, string> = en.derivation.rules;
  const unknown = sentences.filter((sentence) => rules[ruleKey(sentence)] !== sentence);
  expect(unknown).toEqual([]);
});
