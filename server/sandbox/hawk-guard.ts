import type { IncomingMessage } from "node:http";
import Hawk from "hawk";
import { z } from "zod";
import { type Answer, refusal } from "./answer";
import type { Guesses } from "./guesses";
import type { SandboxCompany, SandboxKey } from "./options";
import type { SandboxState } from "./state";

export type Caller = { key: SandboxKey; company: SandboxCompany };

const boomSchema = z.looseObject({
  output: z.looseObject({
    statusCode: z.number(),
    headers: z.record(z.string(), z.unknown()),
    payload: z.looseObject({ message: z.string() }),
  }),
});

/** Seconds that a request may be off, and twice that for which its nonce is remembered. */
const skewSeconds = 60;

/** Hawk as its reference server has it: signature, payload hash when there is one, nonce once, ±60 s. */
export class HawkGuard {
  private readonly nonces = new Map<string, number>();

  constructor(
    private readonly state: SandboxState,
    private readonly guesses: Guesses,
  ) {}

  /** `scheme` gives the port of a Host header that has none. Returns who calls, or the refusal. */
  async authenticate(
    req: IncomingMessage,
    body: string,
    scheme: "http" | "https",
  ): Promise<{ caller: Caller } | { refused: Answer }> {
    const host = new URL(`${scheme}://${req.headers.host}`);
    try {
      const { credentials, artifacts } = await Hawk.server.authenticate(req, (id) => this.credentials(id), {
        host: host.hostname,
        port: Number(host.port || (scheme === "https" ? 443 : 80)),
        localtimeOffsetMsec: this.state.clockOffsetMs,
        timestampSkewSec: skewSeconds,
        nonceFunc: (key, nonce, ts) => this.useNonce(`${key} ${nonce} ${ts}`),
      });
      if (artifacts.hash) {
        const contentType = req.headers["content-type"] ?? "";
        Hawk.server.authenticatePayload(body, credentials, artifacts, contentType);
      }
      const caller = this.state.findKey(credentials.user);
      if (!caller) throw Hawk.utils.unauthorized("Unknown credentials");
      return { caller };
    } catch (error) {
      return { refused: this.refuse(error) };
    }
  }

  private credentials(id: string) {
    const found = this.state.findKey(id);
    if (!found) throw Hawk.utils.unauthorized("Unknown credentials");
    return { algorithm: "sha256" as const, key: found.key.secret, user: id };
  }

  private useNonce(nonce: string): void {
    const now = Date.now();
    for (const [old, at] of this.nonces) {
      if (now - at < skewSeconds * 2000) break;
      this.nonces.delete(old);
    }
    if (this.nonces.has(nonce)) throw new Error("seen before");
    this.nonces.set(nonce, now);
  }

  private refuse(error: unknown): Answer {
    const boom = boomSchema.safeParse(error);
    if (!boom.success) throw error;
    const { statusCode, headers, payload } = boom.data.output;
    const answer = refusal(this.guesses, statusCode, payload.message);
    const challenge = headers["WWW-Authenticate"];
    if (typeof challenge !== "string") return answer;
    const told = this.guesses.staleCarriesTime
      ? challenge
      : challenge.replace(/ts="[^"]*", tsm="[^"]*", /, "");
    return { ...answer, headers: { "www-authenticate": told } };
  }
}
