import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, refusal } from "./answer";
import { Api } from "./api";
import { control } from "./control";
import { deliver, faultyAnswer } from "./deliver";
import type { Fault } from "./faults";
import { type Guesses, unverified } from "./guesses";
import { HawkGuard } from "./hawk-guard";
import type { SandboxOptions } from "./options";
import { phonePath, phoneSettings } from "./phone-side";
import { SandboxState } from "./state";

const largestBody = 1024 * 1024;
const apiPath = /^(.*?\/api\/v1)(\/.*)$/;

async function readBody(req: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largestBody) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * A SRAPS to develop and test against, as strict as what is known of the live one (`guesses.ts` names what is not
 * known). It finds its own base in each address, so it can stand at any path of any server:
 * `<mount>/api/v1/…` for clients, `<mount>/phone/snom{model}-{MAC}.htm` for phones, `<mount>/__control` for tests.
 */
export class Sandbox {
  readonly state: SandboxState;
  private readonly guesses: Guesses;
  private readonly api: Api;
  private readonly guard: HawkGuard;
  /** What hangs or waits; `close` ends it. */
  private readonly held = new Set<ServerResponse>();
  private readonly waits = new Set<() => void>();

  constructor(private readonly options: SandboxOptions) {
    this.guesses = { ...unverified, ...options.guesses };
    this.state = new SandboxState(options);
    this.api = new Api(this.state, this.guesses);
    this.guard = new HawkGuard(this.state, this.guesses);
  }

  /** Answers one request. Never throws. */
  handle(req: IncomingMessage, res: ServerResponse): void {
    this.serve(req, res).catch((error: unknown) => {
      if (res.headersSent || res.destroyed) return res.destroy();
      this.send(res, refusal(this.guesses, 500, `The sandbox failed: ${error}`));
    });
  }

  /** Ends all that hangs, and waits for the state file. */
  async close(): Promise<void> {
    for (const wake of this.waits) wake();
    for (const res of this.held) res.destroy();
    await this.state.save();
  }

  private async serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const scheme = this.options.scheme ?? ("encrypted" in req.socket ? "https" : "http");
    const address = `${scheme}://${req.headers.host}${req.url}`;
    const body = await readBody(req);
    if (body === null) return this.send(res, refusal(this.guesses, 413, "Too large"));
    if (!req.headers.host || !URL.canParse(address)) {
      return this.send(res, refusal(this.guesses, 400, "Bad address"));
    }
    const url = new URL(address);
    const [, base, path] = apiPath.exec(url.pathname) ?? [];
    if (base !== undefined && path !== undefined) {
      return this.serveApi(req, res, { url, base: url.origin + base, path, body, scheme });
    }
    this.send(res, this.serveOther(req, url, body));
  }

  private serveOther(req: IncomingMessage, url: URL, body: string): Answer {
    if (url.pathname.endsWith("/__control") && this.options.control && req.method === "POST") {
      const json = req.headers["content-type"]?.startsWith("application/json");
      return json ? control(this.state, body) : refusal(this.guesses, 415, "Unsupported media type");
    }
    const phone = phonePath.exec(url.pathname);
    if (phone && (req.method === "GET" || req.method === "HEAD")) {
      const endpoint = this.state.endpoints.get(phone[1]?.toLowerCase() ?? "");
      const xml = phoneSettings(endpoint, this.api.settings);
      return { status: 200, headers: { "content-type": "application/xml; charset=utf-8" }, body: xml };
    }
    return refusal(this.guesses, 404, "Not found");
  }

  private async serveApi(
    req: IncomingMessage,
    res: ServerResponse,
    call: { url: URL; base: string; path: string; body: string; scheme: "http" | "https" },
  ): Promise<void> {
    const method = req.method ?? "GET";
    const seen = { method, path: call.path + call.url.search, status: null as number | null };
    this.state.note(seen);
    const fault = this.state.faults.take(method, call.path);
    if (this.state.latencyMs > 0) await this.wait(this.state.latencyMs);
    if (fault && !fault.after && this.fail(res, fault)) return;
    const answer = await this.work(req, method, call, fault?.kind === "lie");
    if (fault?.after && this.fail(res, fault)) return;
    seen.status = answer.status;
    deliver(res, answer, fault, this.now());
  }

  private async work(
    req: IncomingMessage,
    method: string,
    call: { url: URL; base: string; path: string; body: string; scheme: "http" | "https" },
    lie: boolean,
  ): Promise<Answer> {
    const signed = await this.guard.authenticate(req, call.body, call.scheme);
    if ("refused" in signed) return signed.refused;
    const contentType = req.headers["content-type"] ?? "";
    return this.api.answer({ ...call, method, contentType, caller: signed.caller, lie });
  }

  /** Does what the fault says, when it is one that leaves nothing more to do. */
  private fail(res: ServerResponse, fault: Fault): boolean {
    if (fault.kind === "hang") {
      this.held.add(res);
      res.on("close", () => this.held.delete(res));
      return true;
    }
    if (fault.kind === "reset") {
      res.socket?.resetAndDestroy();
      return true;
    }
    const answer = faultyAnswer(fault);
    if (answer) this.send(res, answer);
    return answer !== null;
  }

  private send(res: ServerResponse, answer: Answer): void {
    deliver(res, answer, null, this.now());
  }

  private now(): Date {
    return new Date(Date.now() + this.state.clockOffsetMs);
  }

  private wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waits.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.waits.add(wake);
    });
  }
}

/** Makes a sandbox; throws when its state file is there and cannot be read. */
export function createSandbox(options: SandboxOptions): Sandbox {
  return new Sandbox(options);
}
