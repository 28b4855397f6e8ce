import { vi } from "vitest";
import type { z } from "zod";
import { registrationOutput } from "@/server/devices/schema";

export type Answer = { status: number; type: string | null; headers: Headers; text: string; body: unknown };
export type Registration = z.infer<typeof registrationOutput>;

/** REST as a script uses it, over HTTP or in this process. */
export class Api {
  constructor(
    private readonly send: (request: Request) => Promise<Response>,
    private readonly origin: string,
    readonly token: string | null,
  ) {}

  /** The same address with another token. */
  as(token: string | null): Api {
    return new Api(this.send, this.origin, token);
  }

  /** @param path below /api/v1. A string body goes as it is. */
  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = new Headers(this.token === null ? {} : { authorization: `Bearer ${this.token}` });
    if (body !== undefined) headers.set("content-type", "application/json");
    const answer = await this.send(
      new Request(`${this.origin}/api/v1${path}`, {
        method,
        headers,
        body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
      }),
    );
    const text = await answer.text();
    const type = answer.headers.get("content-type")?.split(";")[0] ?? null;
    const parsed: unknown = type?.endsWith("json") ? JSON.parse(text) : undefined;
    return { status: answer.status, type, headers: answer.headers, text, body: parsed };
  }

  /** As `call`, for what must succeed; its body. */
  async ok(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await this.call(method, path, body);
    if (answer.status >= 200 && answer.status < 300) return answer.body;
    throw new Error(`${method} ${path} → ${answer.status} ${answer.text}`);
  }

  async registration(slug: string, mac: string): Promise<Registration> {
    return registrationOutput.parse(await this.ok("GET", `/tenants/${slug}/devices/${mac}/registration`));
  }

  register(slug: string, mac: string): Promise<unknown> {
    return this.ok("PUT", `/tenants/${slug}/devices/${mac}/registration`);
  }

  deregister(slug: string, mac: string): Promise<unknown> {
    return this.ok("DELETE", `/tenants/${slug}/devices/${mac}/registration`);
  }

  /** Waits, as somebody before the screen would, until the registration is as `is` says. */
  until(
    slug: string,
    mac: string,
    is: (registration: Registration) => boolean,
    timeout = 20_000,
  ): Promise<Registration> {
    return vi.waitFor(
      async () => {
        const registration = await this.registration(slug, mac);
        if (!is(registration)) throw new Error(`${mac} is not there yet: ${JSON.stringify(registration)}`);
        return registration;
      },
      { timeout, interval: 50 },
    );
  }
}

/** The n-th MAC of a test, 12 lower-case hex digits of Snom's range. */
export const macOf = (n: number): string => `000413${n.toString(16).padStart(6, "0")}`;
