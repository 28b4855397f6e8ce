import type { DigestAlgorithm } from "./authorization";
import type { PhoneResponse } from "./types";

export const REALM = "Offhook";

/** MD5 first: old firmware knows nothing else, and RFC 7616 has a client pass over challenges it does not know. */
const ALGORITHMS: DigestAlgorithm[] = ["MD5", "SHA-256"];

function plain(status: number, text: string, headers: PhoneResponse["headers"] = {}): PhoneResponse {
  const body = Buffer.from(`${text}\n`);
  return {
    status,
    headers: {
      ...headers,
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Length": String(body.length),
      "Cache-Control": "no-store",
    },
    body,
  };
}

/** 401 for everybody: phone, stranger, wrong password. `stale` tells a phone to try again with the new nonce. */
export function challenge(nonce: string, stale: boolean): PhoneResponse {
  const digests = ALGORITHMS.map(
    (algorithm) =>
      `Digest realm="${REALM}", qop="auth", algorithm=${algorithm}, nonce="${nonce}"${stale ? ", stale=true" : ""}`,
  );
  return plain(401, "Credentials required.", {
    "WWW-Authenticate": [...digests, `Basic realm="${REALM}", charset="UTF-8"`],
  });
}

export function notFound(): PhoneResponse {
  return plain(404, "Not found.");
}

export function methodNotAllowed(): PhoneResponse {
  return plain(405, "Method not allowed.", { Allow: "GET, HEAD" });
}

/** `waitMs` is rounded up to whole seconds. */
export function paused(waitMs: number): PhoneResponse {
  return plain(429, "Too many wrong credentials.", { "Retry-After": String(Math.ceil(waitMs / 1000)) });
}

export function unavailable(): PhoneResponse {
  return plain(503, "Try again later.", { "Retry-After": "30" });
}

export function served(body: Buffer): PhoneResponse {
  return {
    status: 200,
    headers: {
      "Content-Type": "text/xml; charset=utf-8",
      "Content-Length": String(body.length),
      "Cache-Control": "no-store",
    },
    body,
  };
}

/** HEAD's answer: GET's headers without its body. */
export function withoutBody(response: PhoneResponse): PhoneResponse {
  return { ...response, body: Buffer.alloc(0) };
}
