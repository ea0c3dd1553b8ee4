import ts from "typescript";

/** Stands for what is only known when the program runs. */
export const hole = "{}";

/** What is called: `min` of `z.string().min`. */
export const nameOf = (callee: ts.Expression) =>
  ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : "";

export function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => eachNode(child, visit));
}

/** What the sources call, and what their functions answer, by name. */
export interface Known {
  calls: Map<string, ts.CallExpression[]>;
  answers: Map<string, ts.Expression[]>;
}

/** Reads what `textsOf` follows through the sources. */
export function knownOf(trees: readonly ts.SourceFile[]): Known {
  const calls: Known["calls"] = new Map();
  const answers: Known["answers"] = new Map();
  const add = <T>(map: Map<string, T[]>, name: string, found: T[]) =>
    map.set(name, [...(map.get(name) ?? []), ...found]);
  for (const tree of trees) {
    eachNode(tree, (node) => {
      if (ts.isCallExpression(node)) add(calls, nameOf(node.expression), [node]);
      if (ts.isFunctionDeclaration(node) && node.name && node.body) {
        add(answers, node.name.text, returnedIn(node.body));
      }
      if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
        const made = node.initializer;
        if (made && ts.isArrowFunction(made)) add(answers, node.name.text, returnedIn(made.body));
      }
    });
  }
  return { calls, answers };
}

/** What a function may answer. */
export function returnedIn(body: ts.Node): ts.Expression[] {
  if (ts.isExpression(body)) return [body];
  const found: ts.Expression[] = [];
  eachNode(body, (node) => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
  });
  return found;
}

/** Those of the same file, where there are any. */
function nearest<T extends ts.Node>(to: ts.Node, found: readonly T[] = []): readonly T[] {
  const own = found.filter((one) => one.getSourceFile() === to.getSourceFile());
  return own.length > 0 ? own : found;
}

/** The value of the nearest constant of this name in the same file. */
function constantOf(name: ts.Identifier): ts.Expression | undefined {
  for (let scope: ts.Node = name.parent; scope; scope = scope.parent) {
    let found: ts.Expression | undefined;
    ts.forEachChild(scope, (child) => {
      if (!ts.isVariableStatement(child)) return;
      for (const declared of child.declarationList.declarations) {
        if (ts.isIdentifier(declared.name) && declared.name.text === name.text)
          found ??= declared.initializer;
      }
    });
    if (found) return found;
  }
  return undefined;
}

/** The function that this is a parameter of, by name, and which one. */
function parameterOf(name: ts.Identifier): { of: string; index: number } | undefined {
  for (let scope: ts.Node = name.parent; scope; scope = scope.parent) {
    if (!ts.isArrowFunction(scope) && !ts.isFunctionDeclaration(scope)) continue;
    const index = scope.parameters.findIndex(({ name: own }) => own.getText() === name.text);
    if (index < 0) continue;
    const named = ts.isFunctionDeclaration(scope)
      ? scope.name
      : ts.isVariableDeclaration(scope.parent) && scope.parent.name;
    return named && ts.isIdentifier(named) ? { of: named.text, index } : undefined;
  }
  return undefined;
}

/** Every text that an expression can be, as far as the sources say so literally. */
export function textsOf(node: ts.Expression, known: Known, depth = 0): string[] {
  const of = (part: ts.Expression, deeper = 0) => textsOf(part, known, depth + deeper);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return of(node.expression);
  if (ts.isConditionalExpression(node)) return [...of(node.whenTrue), ...of(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return of(node.left).flatMap((left) => of(node.right).map((right) => left + right));
  }
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce(
      (starts, { expression, literal }) => {
        const values = new Set(of(expression, 1));
        return starts.flatMap((start) => [...values].map((value) => start + value + literal.text));
      },
      [node.head.text],
    );
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    return [...of(node.left), ...of(node.right)];
  }
  if (ts.isIdentifier(node) && depth < 5) {
    const value = constantOf(node);
    if (value) return of(value, 1);
    // It may be words that the callers of the function give.
    const parameter = parameterOf(node);
    const texts = nearest(node, parameter && known.calls.get(parameter.of)).flatMap((call) => {
      const argument = call.arguments[parameter?.index ?? -1];
      return argument ? of(argument, 2) : [];
    });
    if (texts.length > 0) return [...new Set(texts)];
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && depth < 5) {
    const texts = nearest(node, known.answers.get(node.expression.text)).flatMap((answer) => of(answer, 1));
    if (texts.length > 0) return [...new Set(texts)];
  }
  return [hole];
}
