import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createOutboundFetch } from "@/server/outbound/outbound-fetch";
import { hexId } from "@/server/sandbox/catalogue";
import type { FaultInput } from "@/server/sandbox/faults";
import type { Guesses } from "@/server/sandbox/guesses";
import { listenSandbox } from "@/server/sandbox/listen";
import { type RedirectCall, type RedirectContext, RedirectError } from "@/server/vendors/types";
import { sraps } from "./sraps";
import { forgetAccount } from "./sraps-account";

const company = hexId("company");
const mac = "000413a1b2c3";
const foreign = "000413f0f0f0";
const listing = { url: "https://pbx.example.com/", httpUser: "ztp-user-7", httpPassword: "ztp-pässword-7" };
const key = { keyId: "ck_0123456789", keySecret: "key-secret-9876" };
const secrets = [
  key.keyId,
  key.keySecret,
  listing.httpUser,
  listing.httpPassword,
  encodeURIComponent(listing.httpPassword),
];

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

type Given = {
  guesses?: Partial<Guesses>;
  role?: "Admin" | "Viewer" | "None";
  timeoutMs?: number;
  allow?: string[];
};

async function given(options: Given = {}) {
  const service = await listenSandbox({
    companies: [
      {
        id: company,
        name: "Acme",
        keys: [{ id: key.keyId, secret: key.keySecret, role: options.role ?? "Admin" }],
      },
      { id: hexId("other"), name: "Other", keys: [] },
    ],
    foreignMacs: [foreign],
    guesses: options.guesses,
  });
  const fetch = createOutboundFetch({
    allow: options.allow ?? ["127.0.0.0/8"],
    timeoutMs: options.timeoutMs ?? 5000,
  });
  closers.push(service.close, fetch.close);
  const calls: RedirectCall[] = [];
  const ctx: RedirectContext = {
    credentials: { apiUrl: service.apiUrl, ...key },
    fetch,
    onCall: (call) => {
      calls.push(call);
    },
  };
  const { state } = service.sandbox;
  const fault = (one: FaultInput) => state.faults.add(one);
  return { ctx, calls, state, fault, apiUrl: service.apiUrl };
}

/** The failure of `promise`, after a look that nothing secret is in it or in the calls. */
async function failure(promise: Promise<unknown>, calls: RedirectCall[] = []): Promise<RedirectError> {
  const error = await promise.then(
    () => new Error("succeeded"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RedirectError)) throw error;
  const shown = JSON.stringify([calls, error.message, error.remedy, error.detail]);
  for (const secret of secrets) expect(shown).not.toContain(secret);
  expect(shown).not.toMatch(/Hawk id|mac=|nonce/);
  expect(error.remedy).not.toBe("");
  return error;
}

describe("who may do what", () => {
  it.each(["endpoints", "everything"] as const)(
    "says that a key has no Role (refused: %s)",
    async (refused) => {
      const { ctx, calls } = await given({ role: "None", guesses: { roleNoneRefuses: refused } });
      for (const work of [
        () => sraps.test(ctx),
        () => sraps.register(ctx, mac, listing),
        () => sraps.deregister(ctx, mac),
        () => sraps.compare(ctx, foreign, listing),
        () => sraps.list(ctx),
      ]) {
        expect(await failure(work(), calls)).toMatchObject({
          kind: "no_role",
          message: "The key has no Role in SRAPS.",
          remedy: "Edit the API key there, choose a Role, then press Test.",
          retryable: false,
        });
      }
    },
  );

  it("works as soon as the Role is chosen", async () => {
    const { ctx, state } = await given({ role: "None" });
    await failure(sraps.register(ctx, mac, listing));
    state.setRole(key.keyId, "Admin");
    await sraps.register(ctx, mac, listing);
    expect(await sraps.compare(ctx, mac, listing)).toBe("same");
  });

  it("says that a Role is too small for a phone that is the company's own", async () => {
    const { ctx, state } = await given();
    await sraps.register(ctx, mac, listing);
    state.setRole(key.keyId, "Viewer");
    const error = await failure(sraps.register(ctx, mac, { ...listing, url: "https://new.example.com/" }));
    expect(error).toMatchObject({
      kind: "no_role",
      message: "The key's Role in SRAPS may not change this phone.",
    });
    expect((await failure(sraps.deregister(ctx, mac))).kind).toBe("no_role");
  });

  it.each([403, 400, 409])("says that a MAC belongs to another company (told with %i)", async (status) => {
    const { ctx, calls, state } = await given({ guesses: { foreignMacStatus: status } });
    const error = await failure(sraps.register(ctx, foreign, listing), calls);
    expect(error).toMatchObject({
      kind: "mac_taken",
      message: "This MAC belongs to another company in SRAPS.",
      detail: { status },
    });
    expect(error.remedy).toContain("release");
    expect((await failure(sraps.compare(ctx, foreign, listing))).kind).toBe("mac_taken");
    expect(state.puts.size).toBe(0);
  });

  it("has nothing to remove of a MAC that another company holds", async () => {
    const { ctx, state } = await given();
    await sraps.deregister(ctx, foreign);
    expect(state.deletes.size).toBe(0);
  });

  it("tells an outage during the second look from a refusal", async () => {
    const { ctx, fault } = await given();
    fault({ kind: "status", status: 503, path: "/endpoints/$" });
    expect((await failure(sraps.register(ctx, foreign, listing))).kind).toBe("unavailable");
  });

  it.each([
    ["id", { keyId: "ck_unknown" }],
    ["secret", { keySecret: "another" }],
    ["empty secret", { keySecret: "" }],
    ["id that cannot be one", { keyId: 'ck"\r\nx' }],
  ])("says that the key is wrong: %s", async (_what, wrong) => {
    const { ctx, calls } = await given();
    ctx.credentials = { ...ctx.credentials, ...wrong };
    expect(await failure(sraps.test(ctx), calls)).toMatchObject({
      kind: "wrong_key",
      message: "SRAPS does not know this Access Key ID, or the secret does not belong to it.",
      remedy: "Copy both again from SRAPS → Dashboard → API Keys, save, then press Test.",
    });
  });
});

describe("clocks", () => {
  it.each([
    [-90, "ahead of", true],
    [3600, "behind", true],
    [-90, "ahead of", false],
    [3600, "behind", false],
  ])("measures a service that is %i s off: %s (signed time: %s)", async (offset, words, staleCarriesTime) => {
    const { ctx, state } = await given({ guesses: { staleCarriesTime } });
    state.clockOffsetMs = offset * 1000;
    const error = await failure(sraps.test(ctx));
    expect(error.kind).toBe("clock_skew");
    const skew = error.detail.skewSeconds ?? 0;
    expect(Math.abs(skew + offset)).toBeLessThanOrEqual(2);
    expect(error.message).toBe(`This server's clock is ${Math.abs(skew)} seconds ${words} SRAPS.`);
    expect(error.remedy).toBe("Set the clock (NTP), then press Test.");
  });

  it("does not blame the clock for a wrong key", async () => {
    const { ctx, state } = await given();
    state.clockOffsetMs = 300_000;
    ctx.credentials = { ...ctx.credentials, keySecret: "another" };
    expect((await failure(sraps.test(ctx))).kind).toBe("wrong_key");
  });
});

describe("pauses and outages", () => {
  it("keeps Retry-After, in seconds or as a date", async () => {
    const { ctx, fault, calls } = await given();
    fault({ kind: "status", status: 429, retryAfter: "7" });
    const first = await failure(sraps.test(ctx), calls);
    expect(first).toMatchObject({
      kind: "rate_limited",
      retryable: true,
      detail: { status: 429, retryAfterMs: 7000 },
    });
    fault({ kind: "status", status: 429, retryAfter: new Date(Date.now() + 60_000).toUTCString() });
    const pause = (await failure(sraps.test(ctx))).detail.retryAfterMs ?? 0;
    expect(pause).toBeGreaterThan(55_000);
    expect(pause).toBeLessThanOrEqual(60_000);
    fault({ kind: "status", status: 429, retryAfter: "soon" });
    expect((await failure(sraps.test(ctx))).detail.retryAfterMs).toBeUndefined();
    fault({ kind: "status", status: 503, retryAfter: "120" });
    expect(await failure(sraps.test(ctx))).toMatchObject({
      kind: "unavailable",
      detail: { retryAfterMs: 120_000 },
    });
  });

  it.each([500, 502, 503, 504, 408])("calls %i an outage", async (status) => {
    const { ctx, fault, calls } = await given();
    fault({ kind: "status", status, method: "PUT" });
    const error = await failure(sraps.register(ctx, mac, listing), calls);
    expect(error).toMatchObject({ kind: "unavailable", retryable: true, detail: { status } });
    expect(calls.at(-1)).toMatchObject({ method: "PUT", status });
    await sraps.register(ctx, mac, listing);
  });

  it("calls a service that hangs, resets, or cuts its answer an outage, and succeeds afterwards", async () => {
    const { ctx, fault, calls, state } = await given({ timeoutMs: 1000 });
    for (const [one, outcome] of [
      [{ kind: "hang" }, "timed out"],
      [{ kind: "reset" }, "connection reset"],
      [{ kind: "truncate" }, "answer cut short"],
    ] as const) {
      fault(one);
      const error = await failure(sraps.register(ctx, mac, listing), calls);
      expect(error).toMatchObject({ kind: "unavailable", retryable: true });
      expect(calls.at(-1)).toMatchObject({ status: null, outcome });
    }
    await sraps.register(ctx, mac, listing);
    expect(state.puts.get(mac)).toBe(1);
  });

  it("does not write twice when the answer to the first writing was lost", async () => {
    const { ctx, fault, state } = await given();
    fault({ kind: "reset", method: "PUT", after: true });
    expect((await failure(sraps.register(ctx, mac, listing))).kind).toBe("unavailable");
    await sraps.register(ctx, mac, listing);
    expect(state.puts.get(mac)).toBe(1);
  });

  it("calls a closed port and an unknown name an outage", async () => {
    const { ctx } = await given();
    const closed = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => closed.once("listening", resolve));
    const address = closed.address();
    await new Promise((resolve) => closed.close(resolve));
    const port = typeof address === "object" ? address?.port : 0;
    for (const apiUrl of [`http://127.0.0.1:${port}/api/v1/`, "http://nowhere.invalid/"]) {
      ctx.credentials = { ...ctx.credentials, apiUrl };
      expect((await failure(sraps.test(ctx))).kind).toBe("unavailable");
    }
  });

  it("calls a cancelled call an outage", async () => {
    const { ctx, fault } = await given();
    fault({ kind: "hang" });
    const cancel = new AbortController();
    const work = failure(sraps.test({ ...ctx, signal: cancel.signal }));
    cancel.abort();
    expect((await work).kind).toBe("unavailable");
  });
});

describe("answers that lie", () => {
  it.each([
    ["html", "sends text/html where JSON belongs"],
    ["mislabel", "sends text/plain where JSON belongs"],
    ["wrong_shape", "answers without"],
    ["huge", "more than this server reads"],
  ] as const)("calls %s at any call a bad answer", async (kind, words) => {
    const { ctx, fault, calls } = await given();
    await sraps.register(ctx, mac, listing);
    for (const path of ["^/tokens/", "^/companies/[0-9a-f]+$", "^/settings/", `/endpoints/${mac}$`]) {
      forgetAccount(ctx.credentials);
      fault({ kind, path });
      const error = await failure(sraps.register(ctx, mac, { ...listing, url: path }), calls);
      expect([path, error.kind]).toEqual([path, "bad_answer"]);
      expect(error.message).toContain(words);
    }
    fault({ kind, path: "/endpoints/$" });
    expect((await failure(sraps.list(ctx))).kind).toBe("bad_answer");
  });

  it("does not believe an HTML page in answer to a PUT or DELETE", async () => {
    const { ctx, fault } = await given();
    for (const method of ["PUT", "DELETE"]) {
      fault({ kind: "html", method });
      const work = method === "PUT" ? sraps.register(ctx, mac, listing) : sraps.deregister(ctx, mac);
      expect((await failure(work)).kind).toBe("bad_answer");
    }
  });

  it("finds out a yes that was none", async () => {
    const { ctx, fault, state } = await given();
    fault({ kind: "lie", method: "PUT" });
    await sraps.register(ctx, mac, listing);
    expect(await sraps.compare(ctx, mac, listing)).toBe("absent");
    await sraps.register(ctx, mac, listing);
    fault({ kind: "lie", method: "DELETE" });
    expect(await failure(sraps.deregister(ctx, mac))).toMatchObject({
      kind: "unavailable",
      message: "SRAPS says the phone's entry is removed, but still holds it.",
    });
    expect(state.endpoints.size).toBe(1);
  });

  it("does not follow a redirect", async () => {
    const { ctx, fault } = await given();
    fault({ kind: "status", status: 302 });
    expect(await failure(sraps.test(ctx))).toMatchObject({ kind: "bad_answer", detail: { status: 302 } });
  });
});

describe("refusals", () => {
  it("may not call what the guard refuses", async () => {
    const { ctx, calls, state } = await given({ allow: [] });
    expect(await failure(sraps.test(ctx), calls)).toMatchObject({ kind: "not_allowed", retryable: false });
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ status: null, outcome: "address not allowed" });
    expect(state.requests).toHaveLength(0);
    for (const apiUrl of ["ftp://example.com/", "example.com", "", "http://a:b@127.0.0.1/"]) {
      ctx.credentials = { ...ctx.credentials, apiUrl };
      expect((await failure(sraps.test(ctx))).kind).toBe("not_allowed");
    }
  });

  it("repeats the service's words, without secrets, control characters or length", async () => {
    for (const field of ["message", "error", "detail"]) {
      const { ctx, fault } = await given();
      const echo =
        `Bad\u0007 value \n${listing.httpPassword} of ${key.keyId} at https://u:p@x.example/ ` +
        `Hawk id="${key.keyId}", nonce="n", mac="m" ${"long ".repeat(100)}`;
      fault({ kind: "status", status: 422, method: "PUT", body: { [field]: echo } });
      const error = await failure(sraps.register(ctx, mac, listing));
      expect(error.kind).toBe("rejected");
      expect(error.message).toContain(
        "SRAPS refuses the request (422): Bad value … of … at https://…@x.example/ Hawk …",
      );
      expect(error.message.length).toBeLessThan(250);
      expect(error.message).not.toMatch(/\p{Cc}/u);
    }
  });

  it("names an address that is not there, and a gate that is not SRAPS", async () => {
    const { ctx, fault } = await given();
    fault({ kind: "status", status: 404 });
    expect(await failure(sraps.test(ctx))).toMatchObject({ kind: "rejected", detail: { status: 404 } });
    fault({ kind: "status", status: 403, body: undefined });
    expect((await failure(sraps.test(ctx))).kind).toBe("no_role");
    const gate: RedirectContext = {
      ...ctx,
      fetch: async () => ({ status: 403, headers: new Headers(), text: "<h1>Forbidden by policy</h1>" }),
    };
    expect((await failure(sraps.test(gate))).kind).toBe("rejected");
  });
});
