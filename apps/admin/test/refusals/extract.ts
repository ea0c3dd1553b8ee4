import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { eachNode, type Known, knownOf, nameOf, returnedIn, textsOf } from "./literal-texts";

/** A message that the server can refuse with. What it is filled with is `{}`. */
export interface Found {
  /** Of the source: `packages/api/src/users/store.ts:42`. */
  at: string;
  text: string;
}

/** Which arguments of a call may be a message for people. */
const messageArguments = new Map<string, readonly number[]>([
  ["invalid", [0]],
  ["notAllowed", [0]],
  ["duplicate", [0]],
  ["invalidField", [1]],
  // Of the domain.
  ["refuse", [2]],
  ["no", [2]],
  // Of zod.
  ["refine", [1]],
  ["regex", [1]],
  ["min", [1]],
  ["max", [1]],
]);

const messageOfNew = new Map([
  ["Refusal", 1],
  ["ProviderDeclined", 0],
]);

/** Functions that are handed on to find a message, by their names: `textFault`. */
const findsMessage = /fault$/i;
/** So begins what is said of a field; nothing else in the sources does, but for descriptions. */
const ofField = /^(must|should|cannot) /;
const kinds = /^(invalid_data|not_allowed|not_found|duplicate_error|conflict|unexpected_state)$/;
const isDescription = ({ parent }: ts.Node) =>
  ts.isCallExpression(parent) && nameOf(parent.expression) === "describe";

function messagesIn(tree: ts.SourceFile, known: Known): Found[] {
  const found: Found[] = [];
  const note = (node: ts.Expression | undefined, wrap = (text: string) => text) => {
    if (!node) return;
    const at = `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    for (const text of textsOf(node, known)) {
      if (/\p{L}/u.test(text) && !kinds.test(text)) found.push({ at, text: wrap(text) });
    }
  };
  eachNode(tree, (node) => {
    if (ts.isCallExpression(node)) {
      const name = nameOf(node.expression);
      if (name === "notFound") {
        const [, id] = node.arguments;
        for (const given of id ? textsOf(id, known) : []) {
          note(node.arguments[0], (what) => `${what} ${given} was not found`);
        }
      } else for (const index of messageArguments.get(name) ?? []) note(node.arguments[index]);
      // The message of an error of our own.
      if (node.expression.kind === ts.SyntaxKind.SuperKeyword) note(node.arguments[0]);
    }
    if (ts.isNewExpression(node)) note(node.arguments?.[messageOfNew.get(node.expression.getText()) ?? -1]);
    if (ts.isPropertyAssignment(node) && /^(message|error)$/.test(node.name.getText())) {
      const value = node.initializer;
      note(ts.isArrowFunction(value) && !ts.isBlock(value.body) ? value.body : value);
    }
    if (ts.isShorthandPropertyAssignment(node) && node.name.text === "message") note(node.name);
    if (ts.isFunctionDeclaration(node) && node.body && findsMessage.test(node.name?.text ?? "")) {
      for (const answer of returnedIn(node.body)) note(answer);
    }
    if (ts.isStringLiteralLike(node) && ofField.test(node.text) && !isDescription(node)) note(node);
  });
  return found;
}

/** All messages of sources, each once. */
export function messagesOf(sources: readonly { file: string; source: string }[]): Found[] {
  const trees = sources.map(({ file, source }) =>
    ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true),
  );
  const known = knownOf(trees);
  const all = trees.flatMap((tree) => messagesIn(tree, known));
  return [...new Map(all.map((found) => [found.text, found])).values()];
}

/** Tests, and the functions that make refusals: what is looked for is what they are called with. */
const notAsked = /\.test\.ts$|(^|\/)testing\/|(^|\/)core\/errors\.ts$/;

const root = join(import.meta.dirname, "../../../..");

export const sourcesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !notAsked.test(file))
    .map((file) => ({ file: `${folder}/${file}`, source: readFileSync(join(root, folder, file), "utf8") }));
