import { Agent, type Dispatcher, request } from "undici";
import type { OutboundFetch } from "@/server/vendors/types";
import { type AddressGuard, createAddressGuard } from "./address-guard";
import { nameFailure, outboundError } from "./failures";
import { createGuardedLookup } from "./guarded-lookup";

export type OutboundOptions = {
  /** CIDRs or single addresses that may be called although they are not public. */
  allow: string[];
  /** For the whole call: name, connection, headers and body. */
  timeoutMs?: number;
  /** Of the answer's body, as it comes over the wire. */
  maxBytes?: number;
};

function checkUrl(text: string, isAllowed: AddressGuard): URL {
  if (!URL.canParse(text)) throw outboundError("not_allowed");
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw outboundError("not_allowed");
  if (url.username || url.password) throw outboundError("not_allowed");
  // A literal address is never looked up, so the resolver's guard does not see it.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const literal = url.hostname.startsWith("[") || /^\d+(\.\d+){3}$/.test(host);
  if (literal && !isAllowed(host)) throw outboundError("not_allowed");
  return url;
}

async function readText(body: Dispatcher.ResponseData["body"], maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) throw outboundError("too_large");
    chunks.push(bytes);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function plainHeaders(raw: Dispatcher.ResponseData["headers"]): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) headers.append(name, one);
    }
  }
  return headers;
}

/**
 * Makes the fetch for calls to addresses that people type in (redirect accounts, webhooks): http and https only,
 * no user:pass in the address, no private addresses beyond `allow`, no redirects followed, bounded in time and size.
 * `close` ends the connections that are kept alive.
 */
export function createOutboundFetch(options: OutboundOptions): OutboundFetch & { close(): Promise<void> } {
  const timeoutMs = options.timeoutMs ?? 10_000;
  const maxBytes = options.maxBytes ?? 4 * 1024 * 1024;
  const isAllowed = createAddressGuard(options.allow);
  const agent = new Agent({
    connect: { timeout: timeoutMs, lookup: createGuardedLookup(isAllowed) },
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  const outboundFetch: OutboundFetch = async (address, init) => {
    const url = checkUrl(address, isAllowed);
    const clock = AbortSignal.timeout(timeoutMs);
    const signal = init.signal ? AbortSignal.any([clock, init.signal]) : clock;
    let inBody = false;
    try {
      const answer = await request(url, {
        method: init.method,
        headers: init.headers,
        body: init.body,
        dispatcher: agent,
        signal,
      });
      inBody = true;
      if (Number(answer.headers["content-length"] ?? 0) > maxBytes) {
        answer.body.on("error", () => {}).destroy();
        throw outboundError("too_large");
      }
      const headers = plainHeaders(answer.headers);
      return { status: answer.statusCode, headers, text: await readText(answer.body, maxBytes) };
    } catch (error) {
      if (init.signal?.aborted) throw outboundError("aborted", error);
      if (clock.aborted) throw outboundError("timed_out", error);
      throw nameFailure(error, inBody);
    }
  };
  return Object.assign(outboundFetch, { close: () => agent.destroy() });
}
