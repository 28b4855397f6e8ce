import { randomBytes } from "node:crypto";
import Hawk from "hawk";
import type { RedirectCredentials } from "@/server/vendors/types";

/** What a Hawk attribute may hold; anything else cannot be a key id (hawk `lib/utils.js`). */
const attribute = /^[ \w!#$%&'()*+,\-./:;<=>?@[\]^`{|}~]+$/;

export function isKeyId(text: string): boolean {
  return attribute.test(text);
}

function hawkCredentials({ keyId, keySecret }: RedirectCredentials) {
  return { id: keyId, key: keySecret, algorithm: "sha256" as const };
}

/**
 * The Authorization header of one request: Hawk, SHA-256, the body's hash when there is a body. The artifacts are
 * put together here because `Hawk.client.header` reads the address with Node's old parser, which escapes and
 * strips (IPv6) differently from what goes over the wire. `fixed` is for known vectors.
 */
export function hawkHeader(
  credentials: RedirectCredentials,
  method: string,
  url: URL,
  body?: { text: string; type: string },
  fixed?: { ts: string; nonce: string },
): string {
  const hash = body && Hawk.crypto.calculatePayloadHash(body.text, "sha256", body.type);
  const ts = fixed?.ts ?? String(Math.floor(Date.now() / 1000));
  const nonce = fixed?.nonce ?? randomBytes(12).toString("base64url");
  const mac = Hawk.crypto.calculateMac("header", hawkCredentials(credentials), {
    ts,
    nonce,
    method,
    resource: url.pathname + url.search,
    host: url.hostname,
    port: Number(url.port || (url.protocol === "https:" ? 443 : 80)),
    hash,
  });
  const hashed = hash ? `, hash="${hash}"` : "";
  return `Hawk id="${credentials.keyId}", ts="${ts}", nonce="${nonce}"${hashed}, mac="${mac}"`;
}

/** What a 401 says: its reason, and the service's time in seconds when that is signed with our own key. */
export function readChallenge(
  credentials: RedirectCredentials,
  header: string | null,
): { error: string; ts: number | null } {
  if (!header) return { error: "", ts: null };
  try {
    const said = Hawk.utils.parseAuthorizationHeader(header, ["ts", "tsm", "error"]);
    const genuine = said.ts && Hawk.crypto.calculateTsMac(said.ts, hawkCredentials(credentials)) === said.tsm;
    return { error: said.error ?? "", ts: genuine ? Number(said.ts) : null };
  } catch {
    return { error: "", ts: null };
  }
}
