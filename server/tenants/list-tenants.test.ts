import { afterAll, beforeAll, expect, it } from "vitest";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";

let offhook: Installation;
const callers = createCallerFactory(appRouter);
let operator: ReturnType<typeof callers>;
beforeAll(async () => {
  offhook = await install();
  operator = callers({ who: (await offhook.person("master", "operator")).who });
});
afterAll(() => offhook?.close());

const key = { apiUrl: "http://127.0.0.1:9/", keyId: "ck", keySecret: "of nobody" };
const touchless = async () =>
  Object.fromEntries(
    (await operator.tenants.list({})).items.map((tenant) => [tenant.slug, tenant.touchless]),
  );

it("says of each tenant what becomes of its Register button", async () => {
  for (const slug of ["keyed", "keyless", "planless", "barred"]) await offhook.tenant(slug);
  await operator.tenants.update({ slug: "planless", plan: { touchlessProvisioning: false } });
  await operator.tenants.suspend({ slug: "barred" });
  const never = { planless: "not_in_plan", barred: "suspended" };
  await operator.mode.set({ mode: "off" });
  expect(new Set(Object.values(await touchless()))).toEqual(new Set(["off"]));
  await operator.mode.set({ mode: "per_tenant" });
  await offhook.operator.ok("PUT", "/tenants/keyed/redirect-accounts/snom", key);
  expect(await touchless()).toEqual({ keyed: "per_tenant", keyless: "no_key", ...never });
  await operator.mode.set({ mode: "master" });
  expect(await touchless()).toEqual({ keyed: "no_key", keyless: "no_key", ...never });
  await offhook.operator.ok("PUT", "/tenants/master/redirect-accounts/snom", key);
  expect(await touchless()).toEqual({ keyed: "master", keyless: "master", ...never });
});

it("counts devices by the stage they have reached", async () => {
  const { id } = await offhook.tenant("staged");
  const phone = { vendor: "snom", model: "D785", name: "Desk", extension: "1" };
  for (const n of [1, 2]) await operator.devices.create({ tenant: "staged", mac: macOf(n), ...phone });
  await offhook.sql`insert into stages (tenant_id, device_id, stage, at, source, reason)
    select ${id}, id, 'redirected', now(), 'phone', null from devices where tenant_id = ${id}`;
  await offhook.sql`insert into stages (tenant_id, device_id, stage, at, source, reason)
    select ${id}, id, 'provisioned', now(), 'phone', case when mac = ${macOf(1)} then 'refused' end
    from devices where tenant_id = ${id}`;
  const { items } = await operator.tenants.list({ query: "staged" });
  expect(items).toMatchObject([{ devices: 2, registered: 0, redirected: 2, provisioned: 1, online: 0 }]);
});
