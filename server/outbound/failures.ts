import { OutboundError, type OutboundFailureKind } from "@/server/vendors/types";

/** What each failure is called on the screen. */
const words: Record<OutboundFailureKind, string> = {
  timed_out: "timed out",
  refused: "connection refused",
  reset: "connection reset",
  dns: "name not found",
  tls: "certificate or TLS refused",
  too_large: "answer too large",
  not_allowed: "address not allowed",
  truncated: "answer cut short",
  protocol: "not an HTTP answer",
  aborted: "cancelled",
};

const timeouts = new Set([
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
  "ETIMEDOUT",
]);
const unreachable = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "EACCES",
  "EPERM",
]);
const closed = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH"]);
const tls =
  /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|CRL_|HOSTNAME_MISMATCH|INVALID_CA)/;

export function outboundError(kind: OutboundFailureKind, cause?: unknown): OutboundError {
  return new OutboundError(kind, words[kind], { cause });
}

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

/** Names what undici, the socket or the resolver threw. `inBody`: the headers of the answer had come. */
export function nameFailure(error: unknown, inBody: boolean): OutboundError {
  if (error instanceof OutboundError) return error;
  const code = codeOf(error);
  if (timeouts.has(code)) return outboundError("timed_out", error);
  if (unreachable.has(code)) return outboundError("refused", error);
  if (code === "ENOTFOUND" || code.startsWith("EAI_")) return outboundError("dns", error);
  if (tls.test(code)) return outboundError("tls", error);
  if (inBody) return outboundError("truncated", error);
  if (closed.has(code)) return outboundError("reset", error);
  return outboundError("protocol", error);
}
