import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTenant } from "@/server/auth/who";
import { REDACTED } from "@/server/secrets";
import { enterTenant } from "@/server/tenants/enter-tenant";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { companyOf, eventually, type Service, startService } from "@/server/testing/service";
import { everyVerb } from "@/server/testing/verbs";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { redact } from "./record";

let offhook: Installation;
let service: Service;
beforeAll(async () => {
  offhook = await install();
  service = await startService({ companies: [companyOf("acme")] });
  await offhook.work();
});
afterAll(async () => {
  await offhook?.close();
  await service?.close();
});

/** Every verb that writes, and the entry that it leaves. A new one that is not here fails. */
const entries: Record<string, string> = {
  assignProfile: "profile.assign",
  bootDevice: "device.boot-virtual",
  changeMode: "mode.change",
  changeRole: "member.change-role",
  createDevice: "device.create",
  createMany: "device.create-many",
  createPlan: "plan.create",
  createProfile: "profile.create",
  createTarget: "notification-target.create",
  createTenant: "tenant.create",
  createToken: "token.create",
  deleteDevice: "device.delete",
  deletePlan: "plan.delete",
  deleteProfile: "profile.delete",
  deleteTarget: "notification-target.delete",
  deleteTenant: "tenant.delete",
  deregisterDevice: "device.deregister",
  enterTenant: "tenant.enter",
  invite: "invitation.create",
  makeReset: "user.reset-link",
  pauseQueue: "queue.pause",
  putAccount: "redirect-account.put",
  registerDevice: "device.register",
  removeMember: "member.remove",
  replaceMac: "device.replace-mac",
  resumeQueue: "queue.resume",
  retryFailed: "queue.retry-failed",
  revealFile: "device.reveal-file",
  revealProvisioning: "device.reveal-credentials",
  revokeInvitation: "invitation.revoke",
  revokeSessions: "member.sign-out",
  revokeToken: "token.revoke",
  rotateCredentials: "credentials.rotate",
  rotateSecret: "notification-target.rotate",
  sendAgain: "notification-target.send-again",
  setCredentialPolicy: "setting.credentials",
  setDeviceProfiles: "profile.assign",
  setPhoneSettings: "setting.phone",
  setQueue: "redirect-account.queue",
  signOutPerson: "user.sign-out",
  suspendTenant: "tenant.suspend",
  testAccount: "redirect-account.test",
  testTarget: "notification-target.test",
  tryQueueNow: "queue.try-now",
  unsuspendTenant: "tenant.unsuspend",
  updateDevice: "device.update",
  updatePlan: "plan.update",
  updateProfile: "profile.update",
  updateTarget: "notification-target.update",
  updateTenant: "tenant.update",
};

describe("every verb that writes", () => {
  it("is known here", async () => {
    const writes = (await everyVerb()).filter(({ kind }) => kind === "write").map(({ name }) => name);
    expect(writes).toEqual(Object.keys(entries));
  });

  it("leaves who, what, when, from where, before and after, and no secret", async () => {
    const operator = await offhook.person("master", "operator");
    const asOperator = createCallerFactory(appRouter)({ who: operator.who });
    await asOperator.mode.set({ mode: "per_tenant" });
    await asOperator.tenants.create({ slug: "acme", name: "Acme" });
    await asOperator.tenants.update({ slug: "acme", name: "Acme Ltd" });
    const viewer = await offhook.person("acme", "viewer");
    const { who, userId } = await offhook.person("acme", "admin");
    const caller = createCallerFactory(appRouter)({ who });
    const [tenant, mac] = ["acme", macOf(1)];
    const { keySecret, ...account } = service.account("ck_acme");
    await caller.redirects.put({ tenant, vendor: "snom", ...account, keySecret });
    await caller.redirects.setQueue({ tenant, vendor: "snom", queuenum: 3 });
    await caller.redirects.test({ tenant, vendor: "snom" });
    await caller.settings.setPhone({ tenant, adminPassword: "planted-admin-password", language: "de" });
    await caller.settings.setCredentials({ tenant, scope: "tenant" });
    await caller.settings.rotateCredentials({
      tenant,
      pair: { username: "phones", password: "planted-pair-password" },
    });
    await caller.devices.create({
      tenant,
      mac,
      vendor: "snom",
      model: "D785",
      name: "Desk",
      extension: "1",
      lines: [{ number: "1", userId: "1", password: "planted-line-password" }],
    });
    await caller.devices.update({
      tenant,
      mac,
      lines: [{ number: "1", userId: "1", password: "planted-second-password" }],
    });
    await caller.registrations.register({ tenant, mac });
    await eventually(async () =>
      expect(await caller.registrations.get({ tenant, mac })).toMatchObject({ status: "registered" }),
    );
    await caller.devices.bootVirtual({ tenant, mac });
    await caller.registrations.deregister({ tenant, mac });
    await eventually(async () =>
      expect(await caller.registrations.get({ tenant, mac })).toMatchObject({ status: "none" }),
    );
    await caller.devices.revealFile({ tenant, mac });
    await caller.devices.revealProvisioning({ tenant, mac });
    await caller.devices.replaceMac({ tenant, mac, newMac: macOf(3) });
    const many = [{ mac: macOf(4), model: "D785", name: "Desk 4", extension: "4" }];
    await caller.devices.createMany({ tenant, vendor: "snom", rows: many });
    await caller.devices.delete({ tenant, mac: macOf(3) });
    await caller.members.signOut({ tenant, userId: viewer.userId });
    const token = await caller.tokens.create({ tenant, name: "Script", role: "viewer" });
    await caller.tokens.revoke({ tenant, id: token.id });

    const profile = await caller.profiles.create({ tenant, name: "Hall", settings: {} });
    await caller.profiles.update({ tenant, id: profile.id, name: "Lobby" });
    await caller.profiles.assign({ tenant, macs: [macOf(4)], profileId: profile.id, how: "add" });
    await caller.devices.setProfiles({ tenant, mac: macOf(4), profiles: [] });
    await caller.profiles.delete({ tenant, id: profile.id });
    const invited = { tenant, email: "new@test.example", role: "viewer" } as const;
    const { invitation } = await caller.invitations.invite(invited);
    await caller.invitations.revoke({ tenant, id: invitation.id });
    const leaver = await offhook.person("acme", "viewer");
    await caller.members.changeRole({ tenant, userId: leaver.userId, role: "admin" });
    await caller.members.remove({ tenant, userId: leaver.userId });
    const { target } = await caller.notifications.create({
      tenant,
      kind: "webhook",
      address: "https://127.0.0.1:1/planted-path",
    });
    await caller.notifications.update({ tenant, id: target.id, language: "de" });
    await caller.notifications.rotateSecret({ tenant, id: target.id });
    await caller.notifications.test({ tenant, id: target.id });
    const [delivery] = (await caller.notifications.deliveries({ tenant })).items;
    await caller.notifications.sendAgain({ tenant, id: delivery?.id ?? "" });
    await caller.notifications.delete({ tenant, id: target.id });
    await asOperator.plans.create({ name: "Small", touchlessProvisioning: true, deviceLimit: 9 });
    await asOperator.plans.update({ plan: "Small", deviceLimit: 10 });
    await asOperator.plans.delete({ plan: "Small" });
    await asOperator.people.makeReset({ userId: leaver.userId });
    await asOperator.people.signOut({ userId: leaver.userId });

    const [queue] = (await asOperator.queues.list({})).items;
    const accountId = queue?.accountId ?? "";
    await asOperator.queues.pause({ accountId });
    await asOperator.queues.resume({ accountId });
    await asOperator.queues.retryFailed({ accountId });
    await asOperator.queues.tryNow({ accountId });
    await enterTenant.call(await inTenant(operator.who, "acme"), { sessionId: operator.sessionId });
    await asOperator.tenants.suspend({ slug: "acme", reason: "Unpaid" });
    await asOperator.tenants.unsuspend({ slug: "acme" });

    const [acme] = await offhook.sql`select id from tenants where slug = 'acme'`;
    const left = await offhook.sql`select *, a::text as everything from audit_entries a order by at, id`;
    const own = left.filter(
      ({ tenant_id, actor_kind, actor_id }) =>
        tenant_id === acme?.id && actor_kind === "user" && actor_id === userId,
    );
    expect(own.length).toBeGreaterThan(14);
    for (const entry of own) {
      expect(entry).toMatchObject({ actor_id: userId, actor_name: "admin of acme", address: "192.0.2.1" });
      expect(Date.now() - entry.at.getTime()).toBeLessThan(60_000);
    }
    await asOperator.tenants.delete({ slug: "acme" });
    const verbs =
      await offhook.sql`select distinct verb from audit_entries where actor_id = ${operator.userId}`;
    const entered = left.filter(({ actor_id }) => actor_id === operator.userId);
    const seen = new Set([...own, ...entered, ...verbs].map(({ verb }) => verb));
    for (const verb of Object.values(entries)) expect([...seen], verb).toContain(verb);

    const of = (verb: string) => own.find((entry) => entry.verb === verb);
    expect(of("setting.phone")).toMatchObject({
      before: { language: "en" },
      after: { language: "de", adminPassword: REDACTED },
    });
    expect(of("device.create")).toMatchObject({
      thing_name: mac,
      after: { name: "Desk", lines: [{ userId: "1", password: REDACTED }] },
    });
    expect(of("redirect-account.queue")).toMatchObject({ before: { queuenum: 8 }, after: { queuenum: 3 } });
    for (const { everything } of left) {
      expect(everything).not.toMatch(/planted-/);
      expect(everything).not.toContain(keySecret);
      expect(everything).not.toContain(token.token.slice(3));
    }
  });

  it("that is refused leaves none", async () => {
    const beta = await offhook.tenant("beta");
    const count = async () =>
      (await offhook.sql`select 1 from audit_entries where tenant_id = ${beta.id}`).length;
    await beta.admin.call("POST", "/tenants/beta/devices", { mac: "nothing" });
    await beta.viewer.call("POST", "/tenants/beta/devices", {
      mac: macOf(2),
      vendor: "snom",
      model: "D785",
      name: "x",
      extension: "1",
    });
    await beta.admin.call("PUT", `/tenants/beta/devices/${macOf(2)}/registration`);
    expect(await count()).toBe(0);
  });
});

it("redacts by name, at any depth, and leaves the rest", () => {
  const at = new Date(0);
  expect(
    redact({
      name: "n",
      at,
      none: { password: null },
      list: [{ keySecret: "s", apiToken: "t", hash: "h", passwordSealed: "p", tokens: 2 }],
    }),
  ).toEqual({
    name: "n",
    at: at.toISOString(),
    none: { password: null },
    list: [{ keySecret: REDACTED, apiToken: REDACTED, hash: REDACTED, passwordSealed: REDACTED, tokens: 2 }],
  });
});
