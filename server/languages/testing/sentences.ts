import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A sentence that the server can say, with made-up values for what differs, and where it stands. */
export type Sentence = { at: string; said: string };

/** What nobody reads on a screen. */
const NOT_SHOWN =
  /(\.test\.ts$|\/testing\/|^server\/(testing|sandbox|runner|process|languages|demo|main\.ts|rest\/openapi))/;
/** Said in these places whatever they look like. */
const SAID_AS = new Set(["message", "reason", "remedy", "lastMessage", "text", "what", "todo"]);
/** Callees whose words go to a log or to whoever reads the code. */
const UNSAID_BY = new Set(["Error", "TypeError", "log", "describe", "operatorRoute", "tenantRoute"]);
const UNSAID_AS = new Set(["summary", "description"]);
const SAMPLE = "Probe";
/** A whole sentence: a capital, a blank, a stop. */
const WHOLE = /^[A-Z“].*\s.*[.!?]$/s;

/** Every sentence in the server's code that may reach a screen. */
export function sentences(root = process.cwd()): Sentence[] {
  return readdirSync(path.join(root, "server"), { recursive: true, encoding: "utf8" })
    .map((file) => `server/${file}`)
    .filter((file) => file.endsWith(".ts") && !NOT_SHOWN.test(file))
    .flatMap((file) => sentencesOf(file, readFileSync(path.join(root, file), "utf8")));
}

/** The sentences of one file. */
export function sentencesOf(file: string, code: string): Sentence[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found = new Map<string, Sentence>();
  const note = (node: ts.Node, words: string) => {
    // What stands before a capital is a sentence of its own.
    const said = words.replace(new RegExp(`^${SAMPLE} (?=[A-Z])`), "");
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    if (!found.has(said)) found.set(said, { at: `${file}:${line + 1}`, said });
  };
  const walk = (node: ts.Node, isSaid: boolean): void => {
    if (ts.isTaggedTemplateExpression(node) || ts.isImportDeclaration(node) || isUnsaid(node)) return;
    if (ts.isPropertyAssignment(node)) {
      if (UNSAID_AS.has(node.name.getText())) return;
      walk(node.initializer, SAID_AS.has(node.name.getText()));
      return;
    }
    if (isText(node)) {
      for (const said of variants(node))
        if (WHOLE.test(said) || (isSaid && /\s/.test(said))) note(node, said);
      return;
    }
    if (ts.isCallExpression(node) && node.expression.getText() === "notFound") {
      const [thing] = node.arguments;
      if (thing) for (const name of variants(thing)) note(node, `There is no such ${name} here.`);
      return;
    }
    const passesOn =
      isSaid &&
      (ts.isConditionalExpression(node) || ts.isBinaryExpression(node) || ts.isParenthesizedExpression(node));
    ts.forEachChild(node, (child) => {
      walk(child, passesOn);
    });
  };
  walk(source, false);
  return [...found.values()];
}

const isText = (node: ts.Node): node is ts.Expression =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateExpression(node) ||
  (ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    (isText(node.left) || isText(node.right)));

const isUnsaid = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
  UNSAID_BY.has(node.expression.getText().replace(/\(.*$/s, ""));

/** What an expression can be in words: each branch of it, a made-up value for what is not known. */
function variants(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return variants(node.expression);
  if (ts.isConditionalExpression(node)) return [...variants(node.whenTrue), ...variants(node.whenFalse)];
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce(
      (before, span) => joined(before, joined(variants(span.expression), [span.literal.text])),
      [node.head.text],
    );
  }
  if (ts.isBinaryExpression(node)) {
    if (node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return joined(variants(node.left), variants(node.right));
    return node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
      ? [...variants(node.left), ...variants(node.right)]
      : [SAMPLE];
  }
  // A count with its noun: many(n, "registration", "registrations").
  if (ts.isCallExpression(node)) {
    const forms = node.arguments.filter(ts.isStringLiteralLike).map(({ text }) => text);
    if (node.arguments.length === 3 && forms.length === 2) return forms.map((form) => `7 ${form}`);
  }
  return [SAMPLE];
}

const joined = (left: readonly string[], right: readonly string[]): string[] =>
  left.flatMap((before) => right.map((after) => before + after));
