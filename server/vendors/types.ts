/** What a redirect account holds, unsealed only inside a step. */
export type RedirectCredentials = { apiUrl: string; keyId: string; keySecret: string };

/** What a redirect service hands a factory-fresh phone: where to go and with what. */
export type RedirectListing = { url: string; httpUser: string; httpPassword: string };

/** One HTTP call to a redirect service, redacted: no key id, key, Authorization, user:pass or query secret in `path`. */
export type RedirectCall = {
  at: Date;
  method: string;
  path: string;
  /** null when no answer came. */
  status: number | null;
  durationMs: number;
  /** Short words: "ok", "not found", "timed out", "connection refused", "answer too large", … */
  outcome: string;
};

/**
 * Why a redirect service did not do what was asked.
 * `unavailable` and `rate_limited` may be tried again; every other kind is final until a person acts.
 */
export type RedirectFailureKind =
  | "no_role"
  | "mac_taken"
  | "wrong_key"
  | "clock_skew"
  | "rate_limited"
  | "unavailable"
  | "not_allowed"
  | "rejected"
  | "bad_answer";

/** A refusal or outage, told in words for the screen: what happened (`message`) and what to do (`remedy`). */
export class RedirectError extends Error {
  override name = "RedirectError";
  constructor(
    readonly kind: RedirectFailureKind,
    message: string,
    readonly remedy: string,
    /** `skewSeconds` is this server's clock minus the service's: positive when this server is ahead. */
    readonly detail: { status?: number; retryAfterMs?: number; skewSeconds?: number } = {},
  ) {
    super(message);
  }
  get retryable(): boolean {
    return this.kind === "unavailable" || this.kind === "rate_limited";
  }
}

/**
 * Why an outbound call brought no whole answer. `reset` is before the answer began, `truncated` after;
 * `aborted` means that the caller's own signal ended it.
 */
export type OutboundFailureKind =
  | "timed_out"
  | "refused"
  | "reset"
  | "dns"
  | "tls"
  | "too_large"
  | "not_allowed"
  | "truncated"
  | "protocol"
  | "aborted";

/** An outbound call that brought no whole answer. `words` is short and holds no address, path or secret. */
export class OutboundError extends Error {
  override name = "OutboundError";
  constructor(
    readonly kind: OutboundFailureKind,
    readonly words: string,
    options?: { cause?: unknown },
  ) {
    super(words, options);
  }
}

/**
 * The fetch a client is given: guarded (private addresses), bounded (time, size), never following redirects.
 * Throws `OutboundError` and nothing else.
 */
export type OutboundFetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; signal?: AbortSignal },
) => Promise<OutboundResponse>;
export type OutboundResponse = { status: number; headers: Headers; text: string };

export type RedirectContext = {
  credentials: RedirectCredentials;
  fetch: OutboundFetch;
  /** Called once for every HTTP call made, in order, also for those that failed. What it throws passes through. */
  onCall?: (call: RedirectCall) => void | Promise<void>;
  signal?: AbortSignal;
};

/** One vendor's redirection service. Every method throws `RedirectError` and nothing else of its own. */
export interface RedirectService {
  vendor: string;
  /** The service's own name, e.g. "SRAPS". */
  name: string;
  defaultApiUrl: string;
  /** Signs in and names the company the key belongs to; also proves that the key has a Role. */
  test(ctx: RedirectContext): Promise<{ company: string }>;
  /**
   * Creates or updates the phone's entry, keeping what others put there. An entry that already says the same
   * is left alone: safe to repeat. That the service really keeps it, `compare` tells.
   */
  register(ctx: RedirectContext, mac: string, listing: RedirectListing): Promise<void>;
  /** Removes the phone's entry and looks that it is gone; absent, or held by another company, is done. Safe to repeat. */
  deregister(ctx: RedirectContext, mac: string): Promise<void>;
  /** Compares the phone's entry with what we hold. An entry whose values the service does not tell counts as the same. */
  compare(
    ctx: RedirectContext,
    mac: string,
    listing: RedirectListing,
  ): Promise<"same" | "different" | "absent">;
  /** Every MAC the account lists, 12 lower-case hex digits. */
  list(ctx: RedirectContext): Promise<string[]>;
}
