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

/**
 * The file, or the one part of it that a Range header asks for: 206, or 416 where the file has no such part. What is no
 * single range of bytes is passed over.
 */
export function served(
  { body, contentType }: { body: Buffer; contentType: string },
  range: string | null = null,
): PhoneResponse {
  const headers = {
    "Content-Type": contentType,
    "Cache-Control": "no-store",
    "Accept-Ranges": "bytes",
  };
  const part = range === null ? null : partOf(body.length, range);
  if (part === null) {
    return { status: 200, headers: { ...headers, "Content-Length": String(body.length) }, body };
  }
  if (part === "none") {
    return plain(416, "The file has no such part.", { "Content-Range": `bytes */${body.length}` });
  }
  const bytes = body.subarray(part.first, part.last + 1);
  return {
    status: 206,
    headers: {
      ...headers,
      "Content-Length": String(bytes.length),
      "Content-Range": `bytes ${part.first}-${part.last}/${body.length}`,
    },
    body: bytes,
  };
}

/** The first and the last byte that a Range header asks for, "none" outside of the file, null when it is to be ignored. */
function partOf(length: number, range: string): { first: number; last: number } | "none" | null {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range.trim()) ?? [];
  if (from === "" && to === "") return null;
  if (from !== "" && to !== "" && Number(to) < Number(from)) return null;
  const first = from === "" ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === "" || to === "" ? length - 1 : Math.min(Number(to), length - 1);
  return first > last ? "none" : { first, last };
}

/** HEAD's answer: GET's headers without its body. */
export function withoutBody(response: PhoneResponse): PhoneResponse {
  return { ...response, body: Buffer.alloc(0) };
}
