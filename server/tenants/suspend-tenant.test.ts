import { afterAll, beforeAll, expect, it } from "vitest";
import { whoByToken } from "@/server/auth/who";
import { routes } from "@/server/rest/routes";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { companyOf, type Service, startService } from "@/server/testing/service";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";

let offhook: Installation;
let service: Service;
const callers = createCallerFactory(appRouter);

beforeAll(async () => {
  offhook = await install();
  service = await startService({ companies: [companyOf("acme")] });
  await offhook.work();
  await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
});
afterAll(async () => {
  await offhook?.close();
  await service?.close();
});

const phone = { vendor: "snom", model: "D785", name: "Desk", extension: "1" };
const codeOf = (call: () => unknown) =>
  Promise.resolve()
    .then(call)
    .then(
      () => "OK",
      (error: unknown) => `${Object(error).code}: ${Object(error).message}`,
    );
const everything = async (tenantId: string) =>
  JSON.stringify(
    await offhook.sql`select (select json_agg(d order by id) from devices d where tenant_id = ${tenantId}) as devices,
      (select json_agg(r order by id) from registrations r where tenant_id = ${tenantId}) as registrations,
      (select json_agg(s order by name) from settings s where tenant_id = ${tenantId}) as settings`,
  );

it("refuses a suspended tenant's people and tokens everywhere, and serves its phones", async () => {
  const acme = await offhook.tenant("acme");
  const other = await offhook.tenant("other");
  const operator = callers({ who: (await offhook.person("master", "operator")).who });
  const [listed, unlisted] = [macOf(1), macOf(2)];
  for (const mac of [listed, unlisted])
    await acme.admin.ok("POST", "/tenants/acme/devices", { ...phone, mac });
  await acme.admin.ok("PUT", "/tenants/acme/redirect-accounts/snom", service.account("ck_acme"));
  await acme.admin.register("acme", listed);
  await acme.admin.until("acme", listed, ({ status }) => status === "registered");

  await operator.tenants.suspend({ slug: "acme", reason: "The invoice of June is open" });
  const before = await everything(acme.id);
  const words = "Tenant acme is suspended. The invoice of June is open.";
  for (const route of routes.filter(({ path }) => path.includes("{slug}"))) {
    const path = route.path.replace("{slug}", "acme").replace("{mac}", listed).replace("{vendor}", "snom");
    for (const api of [acme.admin, acme.viewer]) {
      const { status, body } = await api.call(route.method, path, route.method === "GET" ? undefined : {});
      expect([status, Object(body).detail], `${route.method} ${path}`).toEqual([403, words]);
      expect(Object(body)).toMatchObject({ type: "urn:offhook:problem:forbidden" });
      expect(Object(body).remedy).toMatch(/^Ask whoever runs this installation/);
    }
    const foreign = await other.admin.call(route.method, path, route.method === "GET" ? undefined : {});
    expect([foreign.status, foreign.text], path).not.toContain("suspended");
    expect(foreign.status, path).toBe(404);
  }
  const people = [
    (await offhook.person("acme", "admin")).who,
    (await offhook.person("acme", "viewer")).who,
    await whoByToken(acme.admin.token ?? "", null),
  ];
  for (const who of people) {
    for (const path of Object.keys(appRouter._def.procedures).filter(
      // What is one’s own, in no tenant.
      (name) => name !== "me" && name !== "people.setLanguage",
    )) {
      const call = path
        .split(".")
        .reduce<unknown>((at, name) => Reflect.get(Object(at), name), callers({ who }));
      if (typeof call !== "function") throw new Error(`There is no procedure ${path}.`);
      expect(await codeOf(() => call({ tenant: "acme" })), path).toMatch(/^FORBIDDEN: /);
    }
  }
  expect(await everything(acme.id)).toBe(before);

  expect(await operator.devices.bootVirtual({ tenant: "acme", mac: listed })).toMatchObject({ ok: true });
  expect(
    (await operator.registrations.get({ tenant: "acme", mac: listed })).stages.provisioned,
  ).not.toBeNull();
  const refused = await offhook.operator.call("PUT", `/tenants/acme/devices/${unlisted}/registration`);
  expect([refused.status, Object(refused.body).detail]).toEqual([
    409,
    "The tenant is suspended, so no phone of it is registered.",
  ]);
  const [shown] = (await operator.tenants.list({ show: "suspended" })).items;
  expect(shown).toMatchObject({
    slug: "acme",
    provisioned: 1,
    suspended: { reason: "The invoice of June is open", at: expect.any(Date) },
  });

  await operator.tenants.unsuspend({ slug: "acme" });
  await acme.admin.register("acme", unlisted);
  await acme.admin.until("acme", unlisted, ({ status }) => status === "registered");
  expect((await operator.tenants.list({ show: "suspended" })).items).toEqual([]);
  const audited = await offhook.sql`
    select verb, before, after from audit_entries where verb like 'tenant.%suspend' order by at`;
  expect(audited).toMatchObject([
    { verb: "tenant.suspend", after: { suspended: { reason: "The invoice of June is open" } } },
    { verb: "tenant.unsuspend", after: { suspended: null } },
  ]);
});

it("never suspends the master tenant", async () => {
  const operator = callers({ who: (await offhook.person("master", "operator")).who });
  expect(await codeOf(() => operator.tenants.suspend({ slug: "master" }))).toMatch(/^NOT_FOUND/);
});
