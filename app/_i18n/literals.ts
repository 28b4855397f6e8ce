import ts from "typescript";

/** Attributes, properties and arguments whose text a person reads. */
const read =
  /^(label|title|placeholder|alt|aria-label|aria-description|aria-roledescription|aria-valuetext|description|help|hint[A-Z]\w*|\w+Label|heading|header|word|words|meaning|detail|message|remedy|reason|unit|none|empty|text|group|noun|one|many|state)$/;
/** What is not a word of any language: names, terms, addresses, keys, class lists. */
const technical =
  /^(Offhook|Access Key ID|Access Key Secret|User-Agent|UAD type|SRAPS|MAC|SIP|HTTP|HTTPS|JSON|JSONL|CSV|PBX|IP|URL|API|UTC|ztp|NTP|DNS|TLS|UDP|TCP|REST|Snom|[\d.,:;·→←↵–—…•*#+\-/\\()[\]“”‘’'"?!%&|<>=@_ ]|https?:\S+)*$/;

const worded = (text: string) => /\p{L}/u.test(text) && !technical.test(text.trim());
/** One lower-case word, or joined by hyphens: a value that code compares, not a sentence. */
const codeLike = (text: string) =>
  /^[a-z][a-zA-Z0-9]*([-_:./][a-zA-Z0-9]+)*$/.test(text) || text.split(" ").every(isClass);
const isClass = (word: string) => /^[a-z0-9]+[-:][a-z0-9.:-]+$/.test(word);

/** A comparison or a switch in a condition says nothing to a person. */
const compares = (node: ts.Expression) =>
  ts.isBinaryExpression(node) &&
  [
    ts.SyntaxKind.EqualsEqualsEqualsToken,
    ts.SyntaxKind.ExclamationEqualsEqualsToken,
    ts.SyntaxKind.InKeyword,
  ].includes(node.operatorToken.kind);

/** The texts an expression can come to: branches of a choice, and a text itself. */
function texts(node: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(node)) return texts(node.expression);
  if (ts.isConditionalExpression(node)) return [...texts(node.whenTrue), ...texts(node.whenFalse)];
  if (compares(node)) return [];
  if (ts.isBinaryExpression(node)) return [...texts(node.left), ...texts(node.right)];
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) ? [node] : [];
}

function textOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return "";
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(" ");
}

/** Words in a source that stand there instead of among the messages, as "line: text". */
export function literalsIn(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const note = (node: ts.Node, text: string) => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push(`${line}: ${text.trim().replace(/\s+/g, " ")}`);
  };
  const check = (node: ts.Expression | undefined, strict: boolean) => {
    if (!node) return;
    for (const one of texts(node)) {
      const text = textOf(one);
      if (worded(text) && (strict || !codeLike(text))) note(one, text);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && worded(node.text)) note(node, node.text);
    if (ts.isJsxAttribute(node) && read.test(node.name.getText())) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value)) check(value, false);
      if (value && ts.isJsxExpression(value)) check(value.expression, false);
    }
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) check(node.expression, true);
    if (ts.isPropertyAssignment(node) && read.test(node.name.getText())) check(node.initializer, false);
    if (ts.isCallExpression(node) && /^toast\.\w+$/.test(node.expression.getText()))
      check(node.arguments[0], true);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
