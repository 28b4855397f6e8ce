import type { IncomingMessage, ServerResponse } from "node:http";
import ipaddr from "ipaddr.js";
import type { PhoneRequest, PhoneResponse } from "./types";

type Range = ReturnType<typeof ipaddr.parseCIDR>;

const parsedRanges = new WeakMap<readonly string[], Range[]>();

function rangesOf(proxies: readonly string[]): Range[] {
  const before = parsedRanges.get(proxies);
  if (before) return before;
  const ranges = proxies.map((text) =>
    ipaddr.parseCIDR(
      text.includes("/") ? text : `${text}/${ipaddr.parse(text).kind() === "ipv4" ? 32 : 128}`,
    ),
  );
  parsedRanges.set(proxies, ranges);
  return ranges;
}

/** An address without port, brackets or IPv4-in-IPv6 form; null when it is none. */
function plainAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  return ipaddr.isValid(bare) ? ipaddr.process(bare).toString() : null;
}

function within(address: string, ranges: Range[]): boolean {
  const parsed = ipaddr.process(address);
  return ranges.some(([base, bits]) => base.kind() === parsed.kind() && parsed.match(base, bits));
}

/**
 * The client's address: the peer, or, while the hop before is a trusted proxy, the next entry of X-Forwarded-For from
 * the right. An entry that is no address ends the walk.
 */
export function clientAddress(
  peer: string,
  forwardedFor: string | undefined,
  trustedProxies: readonly string[],
) {
  const ranges = rangesOf(trustedProxies);
  let address = plainAddress(peer);
  if (address === null) return peer;
  const hops = (forwardedFor ?? "").split(",").filter((hop) => hop.trim() !== "");
  while (hops.length > 0 && within(address, ranges)) {
    const next = plainAddress(hops.pop() ?? "");
    if (next === null) break;
    address = next;
  }
  return address;
}

/** A Node request as the door takes it. `trustedProxies` are addresses or CIDR ranges; throws when one is neither. */
export function toPhoneRequest(
  req: IncomingMessage,
  { trustedProxies }: { trustedProxies: readonly string[] },
): PhoneRequest {
  const url = (req.url ?? "/").replace(/^https?:\/\/[^/?#]*/i, "");
  const mark = url.indexOf("?");
  const forwarded = req.headers["x-forwarded-for"];
  return {
    method: req.method ?? "GET",
    path: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? "" : url.slice(mark + 1),
    authorization: req.headers.authorization ?? null,
    userAgent: req.headers["user-agent"] ?? null,
    range: req.headers["if-range"] === undefined ? (req.headers.range ?? null) : null,
    address: clientAddress(
      req.socket.remoteAddress ?? "",
      Array.isArray(forwarded) ? forwarded.join(",") : forwarded,
      trustedProxies,
    ),
  };
}

/** Sends the door's answer; several lines of one header stay several lines. */
export function sendPhoneResponse(res: ServerResponse, response: PhoneResponse): void {
  res.writeHead(response.status, response.headers);
  res.end(response.body);
}
