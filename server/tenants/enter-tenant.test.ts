import { afterAll, beforeAll, expect, it } from "vitest";
import { inTenant } from "@/server/auth/who";
import { type Installation, install } from "@/server/testing/installation";
import { enterTenant } from "./enter-tenant";

let offhook: Installation;
beforeAll(async () => {
  offhook = await install();
});
afterAll(() => offhook?.close());

it("says once a session, in the tenant's own audit, that the operator came in", async () => {
  const acme = await offhook.tenant("acme");
  const beta = await offhook.tenant("beta");
  const [first, second] = [
    await offhook.person("master", "operator"),
    await offhook.person("master", "operator"),
  ];
  const enter = async ({ who, sessionId }: typeof first, slug: string) =>
    enterTenant.call(await inTenant(who, slug), { sessionId });
  await Promise.all(Array.from({ length: 5 }, () => enter(first, "acme")));
  await enter(first, "acme");
  await enter(first, "beta");
  await enter(second, "acme");
  const entries = (tenantId: string) =>
    offhook.sql`select actor_id, address, a::text as text from audit_entries a
      where tenant_id = ${tenantId} and verb = 'tenant.enter' order by at, id`;
  expect((await entries(acme.id)).map(({ actor_id }) => actor_id)).toEqual([first.userId, second.userId]);
  expect(await entries(beta.id)).toMatchObject([{ actor_id: first.userId, address: "192.0.2.1" }]);
  for (const { text } of await entries(acme.id)) expect(text).not.toContain(first.sessionId);
});

it("is the operator's", async () => {
  await offhook.tenant("gamma");
  const admin = await offhook.person("gamma", "admin");
  const ctx = await inTenant(admin.who, "gamma");
  await expect(async () => enterTenant.call(ctx, admin)).rejects.toThrow("Your role does not allow this.");
});
