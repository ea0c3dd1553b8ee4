import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const files = ["apps/admin/src", "packages/ui/src"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => `${folder}/${file}`),
);

/** Attributes that people read or hear. */
const spoken = new Set([
  "label",
  "title",
  "placeholder",
  "description",
  "message",
  "alt",
  "header",
  "emptyText",
  "nothingFoundMessage",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
]);

const isWords = (text: string) => /\p{L}{2}/u.test(text);

/** Text between tags, and literal values of spoken attributes. */
function hardCoded(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, text: string) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${line + 1} ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isWords(node.text)) note(node, node.text);
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (value && ts.isStringLiteralLike(value) && isWords(value.text)) note(node, value.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

describe("pages", () => {
  it("finds words that are written into a page", () => {
    const page = `const P = () => <Button label="Save" aria-label={"Close"} className="bar">Go <b>{t("x")}</b></Button>`;
    expect(hardCoded("p.tsx", page)).toEqual(["p.tsx:1 Save", "p.tsx:1 Close", "p.tsx:1 Go"]);
  });

  it("take every word from the catalogues", () => {
    expect(files.length).toBeGreaterThan(50);
    const found = files
      // The gallery is for those who build the admin.
      .filter((file) => !file.includes("/gallery/"))
      .flatMap((file) => hardCoded(file, readFileSync(join(root, file), "utf8")));
    expect(found).toEqual([]);
  });
});
