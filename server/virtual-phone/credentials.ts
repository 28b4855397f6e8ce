import { randomBytes } from "node:crypto";
import type { DigestAlgorithm } from "@/server/provisioning/authorization";
import { digestResponse } from "@/server/provisioning/verify";

export type Scheme = "digest" | "basic";

type Challenge = {
  realm: string;
  nonce: string;
  qop: boolean;
  algorithm: DigestAlgorithm;
  opaque: string | null;
};

function quoted(text: string): string {
  return `"${text.replace(/(["\\])/g, "\\$1")}"`;
}

/** The challenges of one or more WWW-Authenticate lines, joined by commas as HTTP joins them. */
function split(header: string): string[] {
  return header.split(/,\s*(?=(?:Basic|Digest)\s)/i).map((part) => part.trim());
}

function digestChallenge(header: string): Challenge | null {
  for (const part of split(header)) {
    if (!/^digest\s/i.test(part)) continue;
    const value = (name: string) =>
      new RegExp(`[\\s,]${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s,]+))`, "i")
        .exec(part)
        ?.slice(1)
        .find((group) => group !== undefined) ?? null;
    const algorithm = (value("algorithm") ?? "MD5").toUpperCase();
    const realm = value("realm");
    const nonce = value("nonce");
    if (realm === null || nonce === null || (algorithm !== "MD5" && algorithm !== "SHA-256")) continue;
    const qop = (value("qop") ?? "").split(",").some((entry) => entry.trim().toLowerCase() === "auth");
    return { realm, nonce, qop, algorithm, opaque: value("opaque") };
  }
  return null;
}

/**
 * The Authorization header that answers a 401 for this address (path and query), as HTTP carries it;
 * null when the server does not offer the scheme. Takes the first Digest challenge whose algorithm it knows.
 */
export function answerChallenge(
  scheme: Scheme,
  header: string | null,
  request: { method: string; uri: string; user: string; password: string },
): string | null {
  const { method, uri, user, password } = request;
  if (scheme === "basic") {
    if (!split(header ?? "").some((part) => /^basic(?:\s|$)/i.test(part))) return null;
    return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  }
  const challenge = digestChallenge(header ?? "");
  if (!challenge) return null;
  const { realm, nonce, algorithm, opaque } = challenge;
  const qop = challenge.qop
    ? { name: "auth" as const, count: "00000001", cnonce: randomBytes(8).toString("hex") }
    : null;
  const response = digestResponse({ user, realm, nonce, uri, algorithm, qop }, method, { user, password });
  const fields = [
    `username=${quoted(user)}`,
    `realm=${quoted(realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(uri)}`,
    `response="${response}"`,
    `algorithm=${algorithm}`,
    ...(qop ? [`qop=auth, nc=${qop.count}, cnonce="${qop.cnonce}"`] : []),
    ...(opaque === null ? [] : [`opaque=${quoted(opaque)}`]),
  ];
  return Buffer.from(`Digest ${fields.join(", ")}`, "utf8").toString("latin1");
}
