import { z } from "zod";
import {
  OutboundError,
  type RedirectContext,
  type RedirectError,
  type RedirectListing,
} from "@/server/vendors/types";
import { diagnose, type Refusal } from "./sraps-diagnosis";
import { hawkHeader, isKeyId } from "./sraps-hawk";
import { shownPath } from "./sraps-redact";
import { failure, lacking, outage, wrongType } from "./sraps-words";

/** An answer that came whole. `json` is undefined when it has no body, or is no success. */
export type Exchange = Refusal & { json: unknown };

const jsonType = "application/json";
const mostPages = 200;
const pageSize = "1000";

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function outcomeOf(status: number): string {
  if (isSuccess(status)) return "ok";
  if (status === 401) return "sign-in refused";
  if (status === 403) return "refused";
  if (status === 404) return "not found";
  if (status === 429) return "too many calls";
  return status >= 500 ? "failure of the service" : "rejected";
}

function readJson({ text, headers }: Refusal): unknown {
  if (text === "") return undefined;
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!/^application\/([\w.-]+\+)?json$/.test(type)) {
    throw wrongType(/^[\w.+-]{1,40}\/[\w.+-]{1,40}$/.test(type) ? type : "");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw failure("notJson");
  }
}

/** The target of `rel="next"` in a Link header (RFC 8288), null when this page is the last. */
export function nextLink(header: string | null): string | null {
  for (const [, target, parameters] of (header ?? "").matchAll(
    /<([^>]*)>((?:\s*;\s*\w+\*?=(?:"[^"]*"|[^\s;,"]*))*)/g,
  )) {
    const rel = /;\s*rel=(?:"([^"]*)"|([^\s;,"]*))/i.exec(parameters ?? "");
    if (target && (rel?.[1] ?? rel?.[2])?.toLowerCase().split(/\s+/).includes("next")) return target;
  }
  return null;
}

/** Signed calls with one key: each reported, bounded by the given fetch, and told in words when it fails. */
export class SrapsSession {
  private readonly base: URL;
  private readonly secrets: string[];

  /** `listing`, when there is one, holds what must not be shown either. Throws when no call can be made. */
  constructor(
    private readonly ctx: RedirectContext,
    listing?: RedirectListing,
  ) {
    const { apiUrl, keyId, keySecret } = ctx.credentials;
    if (!/^https?:/i.test(apiUrl) || !URL.canParse(apiUrl)) throw failure("badApiUrl");
    if (!isKeyId(keyId) || !keySecret) throw failure("wrongKey");
    this.base = new URL(`${apiUrl.replace(/\/+$/, "")}/`);
    const own = listing ? [listing.httpUser, listing.httpPassword] : [];
    this.secrets = [keySecret, keyId, ...own].filter((secret) => secret !== "");
  }

  /** An address below the API's own. */
  address(path: string): string {
    return new URL(path, this.base).href;
  }

  /** A link that the service gave: followed as it is, to another host too, but never from https to http. */
  follow(link: string): string {
    if (!URL.canParse(link, this.base.href)) throw failure("noLink");
    const url = new URL(link, this.base);
    if (this.base.protocol === "https:" && url.protocol !== "https:") throw failure("plainLink");
    if (url.protocol !== "https:" && url.protocol !== "http:") throw failure("noLink");
    return url.href;
  }

  /** Sends one request and returns what came back, whatever its status. */
  async exchange(method: "GET" | "PUT" | "DELETE", address: string, body?: unknown): Promise<Exchange> {
    const url = new URL(address);
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers: Record<string, string> = {
      accept: jsonType,
      authorization: hawkHeader(
        this.ctx.credentials,
        method,
        url,
        text === undefined ? undefined : { text, type: jsonType },
      ),
    };
    if (text !== undefined) headers["content-type"] = jsonType;
    const at = new Date();
    const began = performance.now();
    const report = (status: number | null, outcome: string) =>
      this.ctx.onCall?.({
        at,
        method,
        path: shownPath(url, this.secrets),
        status,
        durationMs: Math.round(performance.now() - began),
        outcome,
      });

    let answer: Refusal;
    try {
      answer = await this.ctx.fetch(url.href, { method, headers, body: text, signal: this.ctx.signal });
    } catch (error) {
      const known = error instanceof OutboundError ? error : null;
      await report(null, known?.words ?? "no answer");
      throw outage(known?.kind ?? "reset");
    }
    if (!isSuccess(answer.status)) {
      await report(answer.status, outcomeOf(answer.status));
      return { ...answer, json: undefined };
    }
    let json: unknown;
    try {
      json = readJson(answer);
    } catch (error) {
      await report(answer.status, "not JSON");
      throw error;
    }
    await report(answer.status, outcomeOf(answer.status));
    return { ...answer, json };
  }

  /** What a status that is no success means, told with this session's key. */
  diagnose(exchange: Exchange): RedirectError {
    return diagnose(exchange, this.ctx.credentials, this.secrets, Date.now());
  }

  /** GETs one object. `what` names what lacks when the answer is not as `schema` says. */
  async get<T>(address: string, schema: z.ZodType<T>, what: string): Promise<T> {
    const exchange = await this.exchange("GET", address);
    if (!isSuccess(exchange.status)) throw this.diagnose(exchange);
    const parsed = schema.safeParse(exchange.json);
    if (!parsed.success) throw lacking(what);
    return parsed.data;
  }

  /** GETs a list page by page, following `Link`. */
  async *pages<T>(address: string, schema: z.ZodType<T>, what: string): AsyncGenerator<T[]> {
    const first = new URL(address);
    first.searchParams.set("page_size", pageSize);
    const seen = new Set<string>();
    let next: string | null = first.href;
    while (next !== null) {
      if (seen.has(next) || seen.size === mostPages) throw failure("endlessPages");
      seen.add(next);
      const exchange: Exchange = await this.exchange("GET", next);
      if (!isSuccess(exchange.status)) throw this.diagnose(exchange);
      const parsed = z.array(schema).safeParse(exchange.json);
      if (!parsed.success) throw lacking(what);
      yield parsed.data;
      const link = nextLink(exchange.headers.get("link"));
      next = link === null ? null : this.follow(link);
    }
  }
}
