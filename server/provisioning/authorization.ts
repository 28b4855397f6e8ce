export type DigestAlgorithm = "MD5" | "SHA-256";

export type Digest = {
  scheme: "digest";
  user: string;
  realm: string;
  nonce: string;
  uri: string;
  response: string;
  algorithm: DigestAlgorithm;
  /** null: the RFC 2069 form without quality of protection, which old firmware sends. */
  qop: { name: "auth"; count: string; cnonce: string } | null;
};

/** The Authorization header as read. "none" also for schemes that the door does not speak. */
export type Presented =
  | { scheme: "none" }
  | { scheme: "malformed" }
  | { scheme: "basic"; user: string; password: string }
  | Digest;

const LONGEST = 4096;
const PARAMETER = /([a-z]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*(?:,\s*|$)/giy;

function parameters(text: string): Map<string, string> | null {
  const found = new Map<string, string>();
  PARAMETER.lastIndex = 0;
  while (PARAMETER.lastIndex < text.length) {
    const hit = PARAMETER.exec(text);
    const name = hit?.[1]?.toLowerCase();
    if (!hit || !name || found.has(name)) return null;
    found.set(name, hit[2]?.replace(/\\(.)/g, "$1") ?? hit[3] ?? "");
  }
  return found;
}

function algorithmOf(text: string | undefined): DigestAlgorithm | null {
  const name = (text ?? "MD5").toUpperCase();
  return name === "MD5" || name === "SHA-256" ? name : null;
}

function parseDigest(text: string): Presented {
  const found = parameters(text);
  const algorithm = algorithmOf(found?.get("algorithm"));
  const user = found?.get("username");
  const realm = found?.get("realm");
  const nonce = found?.get("nonce");
  const uri = found?.get("uri");
  const response = found?.get("response")?.toLowerCase();
  if (!found || !algorithm || !user || realm === undefined || !nonce || !uri || !response) {
    return { scheme: "malformed" };
  }
  const digest = { scheme: "digest" as const, user, realm, nonce, uri, response, algorithm };
  const qop = found.get("qop");
  if (qop === undefined) return { ...digest, qop: null };
  const count = found.get("nc") ?? "";
  const cnonce = found.get("cnonce");
  if (qop.toLowerCase() !== "auth" || !/^[0-9a-f]{8}$/i.test(count) || cnonce === undefined) {
    return { scheme: "malformed" };
  }
  return { ...digest, qop: { name: "auth", count, cnonce } };
}

function parseBasic(text: string): Presented {
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return { scheme: "malformed" };
  const pair = Buffer.from(text, "base64").toString("utf8");
  const colon = pair.indexOf(":");
  if (colon < 0) return { scheme: "malformed" };
  return { scheme: "basic", user: pair.slice(0, colon), password: pair.slice(colon + 1) };
}

/** Reads an Authorization header (RFC 7617, RFC 7616, RFC 2069) as HTTP hands it over, one byte a character. */
export function parseAuthorization(header: string | null): Presented {
  if (header === null || header.trim() === "") return { scheme: "none" };
  if (header.length > LONGEST) return { scheme: "malformed" };
  const [, scheme = "", rest = ""] =
    /^\s*(\S+)\s*(.*?)\s*$/s.exec(Buffer.from(header, "latin1").toString("utf8")) ?? [];
  if (scheme.toLowerCase() === "digest") return parseDigest(rest);
  if (scheme.toLowerCase() === "basic") return parseBasic(rest);
  return { scheme: "none" };
}
