import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { requestOutput } from "@/server/requests/schema";
import { Api } from "@/server/testing/api";
import { type RunningApp, startApp, testKeys } from "@/server/testing/app";
import { createTestDatabase, type TestDatabase } from "@/server/testing/database";
import { companyOf, eventually, type Service, startService } from "@/server/testing/service";
import { bootVirtualPhone } from "@/server/virtual-phone/boot";

const NO_ROLE = "The key has no Role in SRAPS.";
const NO_ROLE_REMEDY = "Edit the API key there, choose a Role, then press Test.";
const logSchema = z.object({ items: z.array(requestOutput) });

let database: TestDatabase;
let service: Service;
let app: RunningApp;
let operator: Api;

beforeAll(async () => {
  database = await createTestDatabase();
  service = await startService({ companies: [companyOf("acme"), companyOf("idle", "None")] });
  app = await startApp({ databaseUrl: database.url, keys: testKeys() });
  operator = new Api(fetch, app.url, await app.command(["token", "--operator"]));
  await operator.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
});
afterAll(async () => {
  await app?.stop();
  await service?.close();
  await database?.drop();
});

async function tenantWithKey(slug: string, keyId: string): Promise<Api> {
  await operator.ok("POST", "/tenants", { slug, name: slug, sipDomain: `${slug}.example` });
  const api = operator.as(await app.command(["token", "--tenant", slug, "--role", "admin"]));
  await api.ok("PUT", `/tenants/${slug}/redirect-accounts/snom`, service.account(keyId));
  return api;
}

const addPhone = (api: Api, slug: string, mac: string, model: string) =>
  api.call("POST", `/tenants/${slug}/devices`, {
    mac,
    vendor: "snom",
    model,
    name: "Front <desk> & 1",
    extension: "200",
  });

describe("the main job over HTTP", () => {
  it.each([
    { auth: "digest", slug: "acme", typed: "00:04:13:A1:B2:C3", mac: "000413a1b2c3", model: "D785" },
    { auth: "basic", slug: "acme-basic", typed: "0004.13A1.B2C4", mac: "000413a1b2c4", model: "D865" },
  ] as const)(
    "takes a phone from its box to its configuration: $auth",
    async ({ auth, slug, typed, mac, model }) => {
      const api = await tenantWithKey(slug, "ck_acme");
      expect(await api.ok("POST", `/tenants/${slug}/redirect-accounts/snom/test`)).toEqual({
        ok: true,
        company: "acme",
        message: "Connected to SRAPS, company acme.",
      });
      const made = await addPhone(api, slug, typed, model);
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        mac,
        model,
        status: "none",
        lines: [{ userId: "200", registrar: `${slug}.example` }],
      });

      const began = new Date().toISOString();
      const asked = await api.call("PUT", `/tenants/${slug}/devices/${mac}/registration`);
      expect(asked.status).toBe(202);
      expect(asked.body).toMatchObject({ registration: { status: expect.stringMatching(/queued|running/) } });
      const registered = await api.until(slug, mac, ({ status }) => status === "registered");
      expect(registered.lastMessage).toBeNull();
      expect(registered.attempts.map(({ method, status }) => `${method} ${status}`)).toContain("PUT 201");
      expect(registered.stages).toMatchObject({
        listed: { source: "SRAPS" },
        redirected: null,
        provisioned: null,
        online: null,
      });
      expect(registered.stages.listed?.at).toEqual(registered.registeredAt);
      expect((registered.registeredAt ?? "") >= began).toBe(true);
      expect(service.sandbox.state.puts.get(mac)).toBe(1);

      const boot = await bootVirtualPhone({
        mac,
        model,
        firmware: "10.1.175.16",
        auth,
        redirectUrl: `${service.origin}/phone`,
      });
      expect(boot.words).toBe(`Would register 200 at ${slug}.example.`);
      expect(boot.identities).toMatchObject([
        { user: "200", displayName: "Front <desk> & 1", hasPassword: true },
      ]);
      const file = `snom${model}-${mac.toUpperCase()}.htm`;
      const own = boot.steps.filter(({ path }) => path.includes("prov/"));
      expect(own.map(({ path, status }) => `${path} ${status}`)).toEqual([
        `/ztprov/${file} 401`,
        `/ztprov/${file} 200`,
        `/prov/${file} 401`,
        `/prov/${file} 200`,
      ]);

      const { stages } = await api.registration(slug, mac);
      expect(stages).toMatchObject({
        redirected: { source: "phone" },
        provisioned: { source: "phone" },
        online: null,
      });
      expect(stages.redirected?.reason).toBeUndefined();
      expect((stages.redirected?.at ?? "") >= (stages.listed?.at ?? "~")).toBe(true);
      expect((stages.provisioned?.at ?? "") >= (stages.redirected?.at ?? "~")).toBe(true);
      const log = await eventually(async () => {
        const { items } = logSchema.parse(await api.ok("GET", `/tenants/${slug}/requests?mac=${mac}`));
        expect(items).toHaveLength(4);
        return items.reverse();
      });
      expect(
        log.map(
          ({ status, outcome, reason }) =>
            `${status} ${outcome}: ${reason.replace(/revision \w+/, "revision R")}`,
        ),
      ).toEqual([
        "401 challenged: No credentials yet: challenged.",
        "200 served: Bootstrap served.",
        "401 challenged: No credentials yet: challenged.",
        "200 served: Configuration served, revision R.",
      ]);
      expect(log.map(({ user }) => user?.[0] ?? null)).toEqual([null, "z", null, "p"]);
      expect(log.every((row) => row.mac === mac && row.address === "127.0.0.1")).toBe(true);
    },
  );

  it("says of a key without a Role what to do, at Test and at Register", async () => {
    const api = await tenantWithKey("roleless", "ck_idle");
    expect(await api.ok("POST", "/tenants/roleless/redirect-accounts/snom/test")).toEqual({
      ok: false,
      company: null,
      message: NO_ROLE,
      remedy: NO_ROLE_REMEDY,
    });
    const mac = "000413a1b2c5";
    await addPhone(api, "roleless", mac, "D785");
    await api.register("roleless", mac);
    const failed = await api.until("roleless", mac, ({ status }) => status === "failed");
    expect(failed).toMatchObject({
      lastMessage: NO_ROLE,
      remedy: NO_ROLE_REMEDY,
      registeredAt: null,
      nextAttemptAt: null,
    });
    expect(failed.stages.listed).toMatchObject({ source: "SRAPS", reason: NO_ROLE, remedy: NO_ROLE_REMEDY });
    expect(failed.attempts.at(0)).toMatchObject({ method: "GET", status: 403, outcome: "refused" });

    service.sandbox.state.setRole("ck_idle", "Admin");
    await api.register("roleless", mac);
    const mended = await api.until("roleless", mac, ({ status }) => status === "registered");
    expect(mended.stages.listed?.reason).toBeUndefined();
  });

  it("answers REST in the OpenAPI document's own forms, and its own address in no way that needs a token", async () => {
    const document = await operator.as(null).call("GET", "/openapi.json");
    expect(document.status).toBe(200);
    const nobody = await operator.as(null).call("GET", "/tenants");
    expect([nobody.status, nobody.type]).toEqual([401, "application/problem+json"]);
    expect(nobody.headers.get("www-authenticate")).toBe("Bearer");
  });
});
