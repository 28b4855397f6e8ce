import { UnsupportedFeatureError } from "./errors";

/** What an expression may read: `event`, and in matches `async`, the later event. */
export type Scope = { event: unknown; async?: unknown };
export type Expression = (scope: Scope) => unknown;
/** `event.a == async.b && …`: two events match when both lists of paths give the same values. */
export type Match = { event: string[]; async: string[] };

const TOKEN =
  /\s*(?:(==|!=|&&|\+)|("[^"\\]*"|'[^'\\]*')|(-?\d+(?:\.\d+)?)|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*))/y;

/**
 * The part of CEL that functions here use: paths under `event` and `async`, literals, `+`, `==`, `!=`, `&&`.
 * Anything else throws {@link UnsupportedFeatureError}.
 */
export function parseExpression(text: string): Expression {
  const tokens = tokenize(text);
  let at = 0;
  const binary = (
    next: () => Expression,
    apply: (op: string, left: unknown, right: unknown) => unknown,
    ops: string[],
  ) => {
    let left = next();
    for (let op = tokens[at]; op !== undefined && ops.includes(op); op = tokens[at]) {
      const [before, operator] = [left, op];
      at += 1;
      const after = next();
      left = (scope) => apply(operator, before(scope), after(scope));
    }
    return left;
  };
  const operand = () => parseOperand(tokens[at++], text);
  const sum = () =>
    binary(operand, (_, a, b) => (typeof a === "number" && typeof b === "number" ? a + b : `${a}${b}`), [
      "+",
    ]);
  const comparison = () => binary(sum, (op, a, b) => same(a, b) === (op === "=="), ["==", "!="]);
  const result = binary(comparison, (_, a, b) => a === true && b === true, ["&&"]);
  if (at !== tokens.length) throw unsupported(text);
  return result;
}

/** Parses `event.x == async.y && …`; an absent text matches always. Anything else throws. */
export function parseMatch(text: string | undefined): Match {
  const match: Match = { event: [], async: [] };
  if (!text) return match;
  for (const part of text.split("&&")) {
    const [, left, right] =
      /^\s*((?:event|async)\.[\w.]+)\s*==\s*((?:event|async)\.[\w.]+)\s*$/.exec(part) ?? [];
    const event = [left, right].find((path) => path?.startsWith("event."));
    const async = [left, right].find((path) => path?.startsWith("async."));
    if (!event || !async) throw unsupported(text);
    match.event.push(event.slice("event.".length));
    match.async.push(async.slice("async.".length));
  }
  return match;
}

/** The values at some paths of an event as one text; `undefined`, which matches nothing, when one is missing. */
export function matchKey(paths: string[], event: unknown): string | undefined {
  const values = paths.map((path) => read(event, path));
  return values.includes(undefined) ? undefined : JSON.stringify(values);
}

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const found = TOKEN.exec(text);
    if (!found) throw unsupported(text);
    tokens.push(found[0].trim());
  }
  return tokens;
}

function parseOperand(token: string | undefined, text: string): Expression {
  if (token === undefined || ["==", "!=", "&&", "+"].includes(token)) throw unsupported(text);
  if (/^["']/.test(token)) return () => token.slice(1, -1);
  if (/^-?\d/.test(token)) return () => Number(token);
  if (token === "true" || token === "false") return () => token === "true";
  if (token === "null") return () => null;
  if (!/^(event|async)\b/.test(token)) throw unsupported(text);
  return (scope) => read(scope, token);
}

function read(from: unknown, path: string): unknown {
  let value = from;
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

function unsupported(text: string): UnsupportedFeatureError {
  return new UnsupportedFeatureError(
    `The embedded runner cannot evaluate the expression ${JSON.stringify(text)}.`,
  );
}
