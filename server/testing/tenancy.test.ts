import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "@/db/tenant";
import { can, type Permission } from "@/server/auth/permissions";
import { whoByToken } from "@/server/auth/who";
import { PROVISIONING_PASSWORD } from "@/server/credentials/provisioning-credentials";
import { makeZtpCredentials, ZTP_PASSWORD, ztpCredentialsGiven } from "@/server/credentials/ztp-credentials";
import { DeviceCache } from "@/server/phones/device-cache";
import { doorPorts } from "@/server/phones/ports";
import { RequestLog } from "@/server/phones/request-log";
import { createDoor } from "@/server/provisioning/answer-phone";
import { routes } from "@/server/rest/routes";
import { unseal } from "@/server/secrets";
import { defaults } from "@/server/settings/schema";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { answerChallenge } from "@/server/virtual-phone/credentials";
import { type Api, macOf } from "./api";
import { type Installation, install } from "./installation";
import { companyOf, type Service, startService } from "./service";

let offhook: Installation;
let service: Service;
beforeAll(async () => {
  offhook = await install();
  service = await startService({ companies: [companyOf("owner")] });
  await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
});
afterAll(async () => {
  await offhook?.close();
  await service?.close();
});

let count = 0;
/** The redirect account of the owner who was made last. */
let accountId = "";
/** The profile of the owner who was made last. */
let profileId = "";
/** The notification target of the owner who was made last, and a message to it. */
let targetId = "";
let deliveryId = "";
/** A plan that nobody has, made with them. */
let planName = "";
/** A member and an open invitation of the owner who was made last. */
let memberId = "";
let invitationId = "";
/** Two tenants that have nothing to do with each other. The owner has all that can be had; the other has a phone. */
async function strangers() {
  count += 1;
  const owner = await offhook.tenant(`owner-${count}`);
  const other = await offhook.tenant(`other-${count}`);
  const ownMac = macOf(2 * count);
  const otherMac = macOf(2 * count + 1);
  const phone = { vendor: "snom", model: "D785", name: "Phone", extension: "200" };
  await owner.admin.ok("POST", `/tenants/${owner.slug}/devices`, { ...phone, mac: ownMac });
  await other.admin.ok("POST", `/tenants/${other.slug}/devices`, { ...phone, mac: otherMac });
  await owner.admin.ok("PUT", `/tenants/${owner.slug}/redirect-accounts/snom`, service.account("ck_owner"));
  const [account] = await offhook.sql`select id from redirect_accounts where tenant_id = ${owner.id}`;
  accountId = String(account?.id);
  const laid = { name: "Owner’s profile", settings: { timeZone: "America/Denver" } };
  await owner.admin.ok("POST", `/tenants/${owner.slug}/profiles`, laid);
  const [profile] = await offhook.sql`select id from profiles where tenant_id = ${owner.id}`;
  profileId = String(profile?.id);
  const target = { kind: "webhook", address: `http://127.0.0.1:9/planted-${count}` };
  await owner.admin.ok("POST", `/tenants/${owner.slug}/notification-targets`, target);
  const [told] = await offhook.sql`
    with n as (insert into notifications (id, tenant_id, event, key, facts)
      values (gen_random_uuid(), ${owner.id}, 'device.silent', 'planted', '{}') returning id)
    insert into notification_deliveries (id, tenant_id, target_id, notification_id, state)
    select gen_random_uuid(), ${owner.id}, t.id, n.id, 'sent'
    from n, notification_targets t where t.tenant_id = ${owner.id} returning id, target_id`;
  deliveryId = String(told?.id);
  targetId = String(told?.target_id);
  memberId = (await offhook.person(owner.slug, "viewer")).userId;
  await owner.admin.ok("POST", `/tenants/${owner.slug}/invitations`, {
    email: "planted@owner.example",
    role: "viewer",
  });
  const [invited] = await offhook.sql`select id from invitations where tenant_id = ${owner.id}`;
  invitationId = String(invited?.id);
  planName = `plan-${count}`;
  const terms = { touchlessProvisioning: true, deviceLimit: count };
  await offhook.operator.ok("POST", "/plans", { name: planName, ...terms });
  return { owner, other, ownMac, otherMac };
}

/** All rows of a tenant, but for when its tokens were used. */
async function everythingOf(tenantId: string) {
  const tables = await offhook.sql<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'tenant_id' order by 1`;
  const all: Record<string, unknown> = {};
  for (const { name } of tables) {
    all[name] = await offhook.sql`
      select to_jsonb(t) - 'last_used_at' as row from ${offhook.sql(name)} t where tenant_id = ${tenantId} order by 1`;
  }
  return JSON.stringify(all);
}

const newPhone = () => {
  count += 1;
  return { mac: macOf(0x10000 + count), vendor: "snom", model: "D785", name: "New", extension: "201" };
};

/** What the owner sends to each route, and what comes of it. A route that is not here fails the suite. */
const rest: Record<string, { status: number; body?: () => unknown; query?: string }> = {
  "GET /tenants": { status: 200 },
  "POST /tenants": { status: 201, body: () => ({ slug: `made-${++count}`, name: "Made" }) },
  "GET /tenants/{slug}": { status: 200 },
  "PATCH /tenants/{slug}": { status: 200, body: () => ({ name: "Renamed" }) },
  "DELETE /tenants/{slug}": { status: 204 },
  "GET /plans": { status: 200 },
  "POST /plans": {
    status: 201,
    body: () => ({ name: `made-${++count}`, touchlessProvisioning: true, deviceLimit: 5 }),
  },
  "PATCH /plans/{plan}": { status: 200, body: () => ({ touchlessProvisioning: false }) },
  "DELETE /plans/{plan}": { status: 204 },
  "GET /settings/touchless-provisioning": { status: 200 },
  "PUT /settings/touchless-provisioning": { status: 200, body: () => ({ mode: "per_tenant" }) },
  "GET /tenants/{slug}/redirect-accounts": { status: 200 },
  "PUT /tenants/{slug}/redirect-accounts/{vendor}": { status: 200, body: () => service.account("ck_owner") },
  "PATCH /tenants/{slug}/redirect-accounts/{vendor}/queue": { status: 200, body: () => ({ queuenum: 2 }) },
  "POST /tenants/{slug}/redirect-accounts/{vendor}/test": { status: 200 },
  "GET /tenants/{slug}/devices": { status: 200 },
  "POST /tenants/{slug}/devices": { status: 201, body: newPhone },
  "GET /tenants/{slug}/devices/{mac}": { status: 200 },
  "PATCH /tenants/{slug}/devices/{mac}": { status: 200, body: () => ({ name: "Renamed" }) },
  "DELETE /tenants/{slug}/devices/{mac}": { status: 204 },
  "PUT /tenants/{slug}/devices/{mac}/registration": { status: 202 },
  "DELETE /tenants/{slug}/devices/{mac}/registration": { status: 202 },
  "GET /tenants/{slug}/devices/{mac}/registration": { status: 200 },
  "GET /tenants/{slug}/devices/{mac}/profiles": { status: 200 },
  "PUT /tenants/{slug}/devices/{mac}/profiles": { status: 200, body: () => ({ profiles: [profileId] }) },
  "GET /tenants/{slug}/profiles": { status: 200 },
  "POST /tenants/{slug}/profiles": { status: 201, body: () => ({ name: `made-${++count}` }) },
  "PATCH /tenants/{slug}/profiles/{id}": { status: 200, body: () => ({ settings: { language: "de" } }) },
  "DELETE /tenants/{slug}/profiles/{id}": { status: 204 },
  "GET /tenants/{slug}/members": { status: 200 },
  "PATCH /tenants/{slug}/members/{userId}": { status: 200, body: () => ({ role: "admin" }) },
  "DELETE /tenants/{slug}/members/{userId}": { status: 204 },
  "GET /tenants/{slug}/invitations": { status: 200 },
  "POST /tenants/{slug}/invitations": {
    status: 201,
    body: () => ({ email: `new-${++count}@owner.example`, role: "admin" }),
  },
  "DELETE /tenants/{slug}/invitations/{id}": { status: 204 },
  "GET /tenants/{slug}/requests": { status: 200 },
  "GET /tenants/{slug}/audit": { status: 200 },
  "GET /tenants/{slug}/notification-targets": { status: 200 },
  "POST /tenants/{slug}/notification-targets": {
    status: 201,
    body: () => ({ kind: "email", address: "phones@owner.example" }),
  },
  "PATCH /tenants/{slug}/notification-targets/{id}": { status: 200, body: () => ({ enabled: false }) },
  "DELETE /tenants/{slug}/notification-targets/{id}": { status: 204 },
  "POST /tenants/{slug}/notification-targets/{id}/test": { status: 200 },
  "POST /tenants/{slug}/notification-targets/{id}/secret": { status: 200 },
  "GET /tenants/{slug}/notifications": { status: 200 },
  "POST /tenants/{slug}/notifications/{id}/send": { status: 202 },
};

describe("REST", () => {
  it("is known here route by route", () => {
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(rest).sort());
  });

  it.each(routes.map((route) => ({ name: `${route.method} ${route.path}`, route })))(
    "$name",
    async ({ name, route }) => {
      const { status, body } = rest[name] ?? { status: 0 };
      const { owner, other, ownMac, otherMac } = await strangers();
      const ask = (api: Api, slug: string, mac: string, vendor = "snom") =>
        api.call(
          route.method,
          route.path
            .replace("{slug}", slug)
            .replace("{mac}", mac)
            .replace("{vendor}", vendor)
            .replace("{plan}", planName)
            .replace("{userId}", memberId)
            .replace("invitations/{id}", `invitations/${invitationId}`)
            .replace("profiles/{id}", `profiles/${profileId}`)
            .replace("notification-targets/{id}", `notification-targets/${targetId}`)
            .replace("notifications/{id}", `notifications/${deliveryId}`),
          body?.(),
        );
      const before = await everythingOf(owner.id);

      if (route.path.includes("{slug}")) {
        for (const api of [other.admin, other.viewer]) {
          const foreign = await ask(api, owner.slug, ownMac);
          expect(foreign.status).toBe(404);
          expect(foreign.text).toBe((await ask(api, "no-such-tenant", ownMac)).text);
        }
        expect((await ask(other.admin, "master", ownMac)).status).toBe(404);
      }
      if (route.path.includes("{mac}")) {
        const foreign = await ask(other.admin, other.slug, ownMac);
        expect(foreign.status).toBe(404);
        expect(foreign.text).toBe((await ask(other.admin, other.slug, macOf(0xabcdef))).text);
      }
      if (/(profiles|notification-targets|notifications|invitations)\/\{id\}|\{userId\}/.test(route.path)) {
        expect((await ask(other.admin, other.slug, otherMac)).status).toBe(404);
      }
      if (route.scope === "operator") {
        expect((await ask(other.admin, other.slug, otherMac)).status).toBe(403);
        expect((await ask(owner.viewer, owner.slug, ownMac)).status).toBe(403);
      }
      expect((await ask(offhook.operator.as(null), owner.slug, ownMac)).status).toBe(401);
      expect((await ask(offhook.operator.as(`${owner.admin.token}x`), owner.slug, ownMac)).status).toBe(401);
      expect(await everythingOf(owner.id)).toBe(before);

      if (!can("viewer", route.permission)) {
        expect((await ask(owner.viewer, owner.slug, ownMac)).status).toBe(403);
        expect(await everythingOf(owner.id)).toBe(before);
      } else if (route.scope === "tenant") {
        expect((await ask(owner.viewer, owner.slug, ownMac)).status).toBe(status);
      }
      const twin = await ask(route.scope === "operator" ? offhook.operator : owner.admin, owner.slug, ownMac);
      expect([twin.status, twin.text.slice(0, 300)]).toEqual([status, twin.text.slice(0, 300)]);
    },
  );

  it("lists and finds nothing of another tenant", async () => {
    const { owner, other, ownMac, otherMac } = await strangers();
    await offhook.sql`
      insert into phone_requests (id, tenant_id, at, address, method, path, status, mac, outcome, reason)
      values (gen_random_uuid(), ${owner.id}, now(), '192.0.2.7', 'GET', '/prov/x', 200, ${ownMac}, 'served', 'planted')`;
    for (const path of [
      "/devices",
      `/devices?query=${ownMac}`,
      "/requests",
      `/requests?mac=${ownMac}`,
      "/audit",
      "/redirect-accounts",
      "/notification-targets",
      "/notifications",
      "/invitations",
    ]) {
      const theirs = await other.admin.call("GET", `/tenants/${other.slug}${path}`);
      expect(theirs.text, path).not.toMatch(new RegExp(`${ownMac}|planted|${owner.slug}|ck_owner`));
      const own = await owner.admin.call("GET", `/tenants/${owner.slug}${path}`);
      expect(own.text, path).toMatch(
        /planted|ck_owner/.test(own.text) ? /planted|ck_owner/ : new RegExp(ownMac),
      );
    }
    const taken = await other.admin.call("POST", `/tenants/${other.slug}/devices`, {
      ...newPhone(),
      mac: ownMac,
    });
    expect(taken.status).toBe(409);
    expect(taken.text).not.toMatch(new RegExp(`${owner.slug}|Phone`));
    const cursor = Buffer.from(JSON.stringify(["", "00000000-0000-7000-8000-000000000000"])).toString(
      "base64url",
    );
    const paged = await other.admin.call("GET", `/tenants/${other.slug}/devices?cursor=${cursor}`);
    expect(paged.text).toContain(otherMac);
    expect(paged.text).not.toContain(ownMac);
  });
});

type Strangers = Awaited<ReturnType<typeof strangers>> & { userId: string; tokenId: string };
/** The owner's call of each procedure. `foreign`: the ids in it are the owner's and mean nothing to anybody else. */
const procedures: Record<string, { input: (all: Strangers) => object; foreign?: boolean }> = {
  "devices.list": { input: () => ({}) },
  "devices.count": { input: () => ({}) },
  "devices.matching": { input: () => ({}) },
  "devices.sharedExtension": { input: () => ({ extension: "200" }) },
  "devices.checklist": { input: () => ({}) },
  "devices.get": { input: ({ ownMac }) => ({ mac: ownMac }), foreign: true },
  "devices.create": { input: newPhone },
  "devices.update": { input: ({ ownMac }) => ({ mac: ownMac, name: "Renamed" }), foreign: true },
  "devices.delete": { input: ({ ownMac }) => ({ mac: ownMac }), foreign: true },
  "devices.bootVirtual": { input: ({ ownMac }) => ({ mac: ownMac }), foreign: true },
  "devices.checkMany": { input: () => ({ vendor: "snom", rows: [newPhone()] }) },
  "devices.createMany": { input: () => ({ vendor: "snom", rows: [newPhone()] }) },
  "devices.replaceMac": {
    input: ({ ownMac }) => ({ mac: ownMac, newMac: newPhone().mac }),
    foreign: true,
  },
  "devices.file": { input: ({ ownMac }) => ({ mac: ownMac }), foreign: true },
  "devices.revealFile": { input: ({ ownMac }) => ({ mac: ownMac }), foreign: true },
  "devices.manualSetup": { input: ({ ownMac }) => ({ mac: ownMac }), foreign: true },
  "devices.revealProvisioning": { input: ({ ownMac }) => ({ mac: ownMac }), foreign: true },
  "devices.models": { input: () => ({}) },
  "devices.timeline": { input: ({ ownMac }) => ({ mac: ownMac }), foreign: true },
  "devices.profiles": { input: ({ ownMac }) => ({ mac: ownMac }), foreign: true },
  "devices.setProfiles": {
    input: ({ ownMac }) => ({ mac: ownMac, profiles: [profileId] }),
    foreign: true,
  },
  "profiles.list": { input: () => ({}) },
  "profiles.get": { input: () => ({ id: profileId }), foreign: true },
  "profiles.create": { input: () => ({ name: `made-${++count}` }) },
  "profiles.update": { input: () => ({ id: profileId, name: "Renamed" }), foreign: true },
  "profiles.delete": { input: () => ({ id: profileId }), foreign: true },
  "profiles.assign": {
    input: ({ ownMac }) => ({ macs: [ownMac], profileId, how: "add" }),
    foreign: true,
  },
  "registrations.get": { input: ({ ownMac }) => ({ mac: ownMac }), foreign: true },
  "registrations.register": { input: ({ ownMac }) => ({ mac: ownMac }), foreign: true },
  "registrations.deregister": { input: ({ ownMac }) => ({ mac: ownMac }), foreign: true },
  "requests.list": { input: () => ({}) },
  "requests.strip": { input: () => ({}) },
  "requests.newer": { input: () => ({ since: "2026-01-01T00:00:00Z" }) },
  "audit.list": { input: () => ({}) },
  "audit.choices": { input: () => ({}) },
  "redirects.list": { input: () => ({}) },
  "redirects.put": { input: () => ({ vendor: "snom", ...service.account("ck_owner") }) },
  "redirects.test": { input: () => ({ vendor: "snom" }), foreign: true },
  "redirects.setQueue": { input: () => ({ vendor: "snom", queuecap: 5 }), foreign: true },
  "settings.get": { input: () => ({}) },
  "settings.setPhone": { input: () => ({ language: "de" }) },
  "settings.setCredentials": { input: () => ({ scope: "tenant" }) },
  "settings.rotateCredentials": { input: ({ ownMac }) => ({ mac: ownMac }), foreign: true },
  "members.list": { input: () => ({}) },
  "members.signOut": { input: ({ userId }) => ({ userId }), foreign: true },
  "members.changeRole": { input: ({ userId }) => ({ userId, role: "viewer" }), foreign: true },
  "members.remove": { input: ({ userId }) => ({ userId }), foreign: true },
  "invitations.list": { input: () => ({}) },
  "invitations.invite": { input: () => ({ email: `new-${++count}@owner.example`, role: "viewer" }) },
  "invitations.revoke": { input: () => ({ id: invitationId }), foreign: true },
  "tokens.list": { input: () => ({}) },
  "tokens.create": { input: () => ({ name: "New", role: "viewer" }) },
  "tokens.revoke": { input: ({ tokenId }) => ({ id: tokenId }), foreign: true },
  "notifications.targets": { input: () => ({}) },
  "notifications.deliveries": { input: () => ({}) },
  "notifications.create": { input: () => ({ kind: "email", address: "phones@owner.example" }) },
  "notifications.update": { input: () => ({ id: targetId, enabled: false }), foreign: true },
  "notifications.delete": { input: () => ({ id: targetId }), foreign: true },
  "notifications.test": { input: () => ({ id: targetId }), foreign: true },
  "notifications.rotateSecret": { input: () => ({ id: targetId }), foreign: true },
  "notifications.sendAgain": { input: () => ({ id: deliveryId }), foreign: true },
};
const operatorProcedures: Record<string, () => object> = {
  "mode.get": () => ({}),
  "mode.preview": () => ({ mode: "off" }),
  "mode.set": () => ({ mode: "per_tenant" }),
  "tenants.list": () => ({}),
  "tenants.create": () => ({ slug: `made-${++count}`, name: "Made" }),
  "tenants.update": () => ({ slug: `owner-${count}`, name: "Renamed" }),
  "tenants.suspend": () => ({ slug: `owner-${count}` }),
  "tenants.unsuspend": () => ({ slug: `owner-${count}` }),
  "tenants.delete": () => ({ slug: `owner-${count}` }),
  "queues.list": () => ({}),
  "queues.pause": () => ({ accountId }),
  "queues.resume": () => ({ accountId }),
  "queues.retryFailed": () => ({ accountId }),
  "queues.tryNow": () => ({ accountId }),
  "health.read": () => ({}),
  "people.list": () => ({}),
  "people.makeReset": () => ({ userId: memberId }),
  "people.signOut": () => ({ userId: memberId }),
  "plans.list": () => ({}),
  "plans.create": () => ({ name: `made-${++count}`, touchlessProvisioning: true, deviceLimit: null }),
  "plans.preview": () => ({ plan: planName, deviceLimit: 0 }),
  "plans.update": () => ({ plan: planName, deviceLimit: 7 }),
  "plans.delete": () => ({ plan: planName }),
};

type AnyWho = Awaited<ReturnType<typeof whoByToken>>;
const callers = createCallerFactory(appRouter);
async function calling(who: AnyWho, path: string, input: object): Promise<string> {
  const procedure = path
    .split(".")
    .reduce<unknown>((at, name) => Reflect.get(Object(at), name), callers({ who }));
  if (typeof procedure !== "function") throw new Error(`There is no procedure ${path}.`);
  try {
    await procedure(input);
    return "OK";
  } catch (error) {
    return String(Object(error).code ?? error);
  }
}

describe("tRPC", () => {
  const declared = Object.keys(appRouter._def.procedures);

  it("is known here procedure by procedure", () => {
    const known = [
      "me",
      "people.setLanguage",
      ...Object.keys(procedures),
      ...Object.keys(operatorProcedures),
    ];
    expect(declared.sort()).toEqual(known.sort());
  });

  it.each(Object.entries(procedures).map(([path, of]) => ({ path, ...of })))(
    "$path",
    async ({ path, input, foreign }) => {
      const both = await strangers();
      const { owner, other, ownMac } = both;
      const people = {
        admin: await offhook.person(owner.slug, "admin"),
        viewer: await offhook.person(owner.slug, "viewer"),
        stranger: await offhook.person(other.slug, "admin"),
        operator: await offhook.person("master", "operator"),
      };
      const [token] =
        await offhook.sql`select id from api_tokens where tenant_id = ${owner.id} and role = 'viewer'`;
      const all = { ...both, userId: people.viewer.userId, tokenId: String(token?.id) };
      if (path === "devices.bootVirtual") await givePhone(ownMac);
      const before = await everythingOf(owner.id);
      expect(await calling(people.stranger.who, path, { tenant: owner.slug, ...input(all) })).toBe(
        "NOT_FOUND",
      );
      expect(await calling(people.stranger.who, path, { tenant: "master", ...input(all) })).toBe("NOT_FOUND");
      expect(await calling(people.stranger.who, path, input(all))).toBe("NOT_FOUND");
      expect(await calling(null, path, { tenant: owner.slug, ...input(all) })).toBe("UNAUTHORIZED");
      if (foreign) {
        expect(await calling(people.stranger.who, path, { tenant: other.slug, ...input(all) })).toBe(
          "NOT_FOUND",
        );
      }
      const tokenOfOther = await whoByToken(other.admin.token ?? "", null);
      expect(await calling(tokenOfOther, path, { tenant: owner.slug, ...input(all) })).toBe("NOT_FOUND");
      expect(await everythingOf(owner.id)).toBe(before);

      const permission = permissionOf[path];
      if (!permission) throw new Error(`${path} has no permission.`);
      const allowed = can("viewer", permission);
      expect(await calling(people.viewer.who, path, { tenant: owner.slug, ...input(all) })).toBe(
        allowed ? "OK" : "FORBIDDEN",
      );
      if (!allowed) expect(await everythingOf(owner.id)).toBe(before);
      const twin = path === "devices.delete" ? people.operator : people.admin;
      expect(await calling(twin.who, path, { tenant: owner.slug, ...input(all) })).toBe("OK");
    },
  );

  it.each(Object.keys(operatorProcedures))("%s is the operator's", async (path) => {
    const { owner } = await strangers();
    const input = operatorProcedures[path];
    const admin = await offhook.person(owner.slug, "admin");
    const operator = await offhook.person("master", "operator");
    const before = await everythingOf(owner.id);
    expect(await calling(admin.who, path, input?.() ?? {})).toBe("FORBIDDEN");
    expect(await calling(await whoByToken(owner.admin.token ?? "", null), path, input?.() ?? {})).toBe(
      "FORBIDDEN",
    );
    expect(await calling(null, path, input?.() ?? {})).toBe("UNAUTHORIZED");
    expect(await everythingOf(owner.id)).toBe(before);
    expect(await calling(operator.who, path, input?.() ?? {})).toBe("OK");
  });

  it("me tells of one's own tenants only, whoever asks", async () => {
    const { owner } = await strangers();
    const person = await offhook.person(owner.slug, "viewer");
    for (const who of [person.who, await whoByToken(owner.admin.token ?? "", null)]) {
      expect(await callers({ who }).me()).toMatchObject({
        tenants: [{ slug: owner.slug }],
        isOperator: false,
      });
    }
    const operator = await offhook.person("master", "operator");
    expect((await callers({ who: operator.who }).me()).tenants.length).toBeGreaterThan(1);
  });
});

/** Which permission each procedure stands behind. */
const permissionOf: Record<string, Permission> = {
  "devices.list": "device:read",
  "devices.count": "device:read",
  "devices.matching": "device:read",
  "devices.sharedExtension": "device:read",
  "devices.checklist": "device:read",
  "devices.get": "device:read",
  "devices.create": "device:write",
  "devices.update": "device:write",
  "devices.delete": "device:write",
  "devices.bootVirtual": "device:register",
  "devices.checkMany": "device:write",
  "devices.createMany": "device:write",
  "devices.replaceMac": "device:write",
  "devices.file": "device:read",
  "devices.revealFile": "device:write",
  "devices.manualSetup": "device:read",
  "devices.revealProvisioning": "device:write",
  "devices.models": "device:read",
  "devices.timeline": "device:read",
  "devices.profiles": "profile:read",
  "devices.setProfiles": "profile:write",
  "profiles.list": "profile:read",
  "profiles.get": "profile:read",
  "profiles.create": "profile:write",
  "profiles.update": "profile:write",
  "profiles.delete": "profile:write",
  "profiles.assign": "profile:write",
  "registrations.get": "device:read",
  "registrations.register": "device:register",
  "registrations.deregister": "device:register",
  "requests.list": "request:read",
  "requests.strip": "request:read",
  "requests.newer": "request:read",
  "audit.list": "audit:read",
  "audit.choices": "audit:read",
  "redirects.list": "redirect-account:read",
  "redirects.put": "redirect-account:write",
  "redirects.test": "redirect-account:write",
  "redirects.setQueue": "redirect-account:write",
  "settings.get": "setting:read",
  "settings.setPhone": "setting:write",
  "settings.setCredentials": "setting:write",
  "settings.rotateCredentials": "setting:write",
  "members.list": "member:read",
  "members.signOut": "member:write",
  "members.changeRole": "member:write",
  "members.remove": "member:write",
  "invitations.list": "member:write",
  "invitations.invite": "member:write",
  "invitations.revoke": "member:write",
  "tokens.list": "token:read",
  "tokens.create": "token:write",
  "tokens.revoke": "token:write",
  "notifications.targets": "notification:read",
  "notifications.deliveries": "notification:read",
  "notifications.create": "notification:write",
  "notifications.update": "notification:write",
  "notifications.delete": "notification:write",
  "notifications.test": "notification:write",
  "notifications.rotateSecret": "notification:write",
  "notifications.sendAgain": "notification:write",
};

/** Gives a device ztp credentials as a registration would; both of its pairs, opened. */
async function givePhone(mac: string) {
  const [device] = await offhook.sql`select id, tenant_id from devices where mac = ${mac}`;
  const key = { tenantId: String(device?.tenant_id), deviceId: String(device?.id) };
  await withTenant(key.tenantId, async (tx) => {
    const made = await makeZtpCredentials(tx, key, defaults.credentials);
    await ztpCredentialsGiven(tx, key, made.id);
  });
  const [ztp] = await offhook.sql`
    select username, password_sealed from ztp_credentials where device_id = ${key.deviceId} and revoked_at is null`;
  const [prov] = await offhook.sql`
    select username, password_sealed from provisioning_credentials where device_id = ${key.deviceId}`;
  const opened = (row: typeof ztp, context: string) => ({
    user: String(row?.username),
    password: unseal(String(row?.password_sealed), context),
  });
  return { mac, ztprov: opened(ztp, ZTP_PASSWORD), prov: opened(prov, PROVISIONING_PASSWORD) };
}

describe("phones' credentials", () => {
  type Login = { user: string; password: string };
  const doors = ["ztprov", "prov"] as const;

  /** One phone's attempt at a door of its own, so that no pause of another attempt is in the way. */
  async function attempt(
    mac: string,
    door: (typeof doors)[number],
    scheme: "basic" | "digest",
    login: Login,
  ) {
    const answer = createDoor(doorPorts(new DeviceCache(), new RequestLog()), { refusalMs: 0 });
    const path = `/${door}/snomD785-${mac.toUpperCase()}.htm`;
    const request = { method: "GET", path, query: "", userAgent: null, address: "192.0.2.9" };
    const first = await answer({ ...request, authorization: null });
    const challenge = [first.headers["www-authenticate"] ?? first.headers["WWW-Authenticate"] ?? []]
      .flat()
      .join(", ");
    const authorization = answerChallenge(scheme, challenge, { method: "GET", uri: path, ...login });
    const { status, headers, body } = await answer({ ...request, authorization });
    const shown = JSON.stringify(headers).replace(/nonce=\\"[^"]*"/g, "nonce");
    return { status, answer: `${status} ${shown} ${status === 200 ? "" : body}` };
  }

  it("open their own device's file at their own door, and no other", async () => {
    const { owner, ownMac, otherMac } = await strangers();
    const sibling = newPhone();
    await owner.admin.ok("POST", `/tenants/${owner.slug}/devices`, sibling);
    const phones = [await givePhone(ownMac), await givePhone(sibling.mac), await givePhone(otherMac)];
    for (const holder of phones) {
      for (const kind of doors) {
        for (const scheme of ["basic", "digest"] as const) {
          for (const asked of phones) {
            for (const door of doors) {
              const { status, answer } = await attempt(asked.mac, door, scheme, holder[kind]);
              const own = asked === holder && door === kind;
              expect(status, `${scheme} ${kind} of ${holder.mac} at ${door} of ${asked.mac}`).toBe(
                own ? 200 : 401,
              );
              const unknown = await attempt("00041300dead", door, scheme, holder[kind]);
              if (!own) expect(answer).toBe(unknown.answer);
            }
          }
        }
      }
    }
  });

  it("of one pair for all of a tenant open its phones' files and no other tenant's", async () => {
    const { owner, ownMac, otherMac } = await strangers();
    const person = await offhook.person(owner.slug, "admin");
    await callers({ who: person.who }).settings.setCredentials({ tenant: owner.slug, scope: "tenant" });
    const [pair] = await offhook.sql`
      select username, password_sealed from provisioning_credentials where tenant_id = ${owner.id} and device_id is null`;
    const login = {
      user: String(pair?.username),
      password: unseal(String(pair?.password_sealed), PROVISIONING_PASSWORD),
    };
    for (const scheme of ["basic", "digest"] as const) {
      expect((await attempt(ownMac, "prov", scheme, login)).status).toBe(200);
      expect((await attempt(ownMac, "ztprov", scheme, login)).status).toBe(401);
      expect((await attempt(otherMac, "prov", scheme, login)).status).toBe(401);
    }
  });
});
