import { afterAll, beforeAll, expect, it } from "vitest";
import type { FaultInput } from "@/server/sandbox/faults";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { companyOf, type Service, startService } from "@/server/testing/service";

let offhook: Installation;
beforeAll(async () => {
  offhook = await install();
  await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
  await offhook.work();
});
afterAll(() => offhook?.close());

const waits = (reason: string) => new RegExp(`^waiting: ${reason}, next try \\d\\d:\\d\\d UTC$`);
const fails = (reason: string) => new RegExp(`^${reason}\\.$`);

type Case = { name: string; fault: FaultInput; says: RegExp };
const cases: Case[] = [
  {
    name: "hangs",
    fault: { kind: "hang", path: "/endpoints/\\w+$" },
    says: waits("SRAPS does not answer in time"),
  },
  {
    name: "hangs after it has written",
    fault: { kind: "hang", method: "PUT", after: true },
    says: waits("SRAPS does not answer in time"),
  },
  {
    name: "resets",
    fault: { kind: "reset", method: "PUT" },
    says: waits("SRAPS ends the connection before it answers"),
  },
  {
    name: "resets after it has written",
    fault: { kind: "reset", method: "PUT", after: true },
    says: waits("SRAPS ends the connection before it answers"),
  },
  {
    name: "truncates",
    fault: { kind: "truncate", method: "PUT" },
    says: waits("SRAPS ends the connection in the middle of its answer"),
  },
  {
    name: "truncates its catalogue",
    fault: { kind: "truncate", path: "^/settings/" },
    says: waits("SRAPS ends the connection in the middle of its answer"),
  },
  {
    name: "sends a page",
    fault: { kind: "html", method: "PUT" },
    says: fails("What answers at the API address sends text/html where JSON belongs"),
  },
  {
    name: "lies about the type",
    fault: { kind: "mislabel", path: "^/settings/" },
    says: fails("What answers at the API address sends text/plain where JSON belongs"),
  },
  {
    name: "sends another shape",
    fault: { kind: "wrong_shape", path: "^/tokens/" },
    says: fails("SRAPS answers without a company link"),
  },
  {
    name: "sends 10 MB",
    fault: { kind: "huge", path: "^/companies/\\w+$" },
    says: fails("SRAPS answers with more than this server reads"),
  },
  {
    name: "sends 10 MB for the entry",
    fault: { kind: "huge", path: "/endpoints/\\w+$" },
    says: fails("SRAPS answers with more than this server reads"),
  },
];

let count = 0;
async function tenantAt(service: Service) {
  count += 1;
  const [slug, mac] = [`tenant-${count}`, macOf(count)];
  const { admin } = await offhook.tenant(slug);
  await admin.ok("PUT", `/tenants/${slug}/redirect-accounts/snom`, service.account("ck_acme"));
  await admin.ok("POST", `/tenants/${slug}/devices`, {
    mac,
    vendor: "snom",
    model: "D785",
    name: "Desk",
    extension: "1",
  });
  return { admin, slug, mac };
}

it.concurrent.each(cases)(
  "a service that $name: the device says so, and the next good answer registers it once",
  async ({ fault, says }) => {
    const service = await startService({ companies: [companyOf("acme")] });
    try {
      const { admin, slug, mac } = await tenantAt(service);
      service.sandbox.state.faults.add({ count: 0, ...fault });
      await admin.register(slug, mac);
      const told = await admin.until(slug, mac, ({ lastMessage }) => lastMessage !== null);
      expect(told.lastMessage).toMatch(says);
      expect(told.remedy).not.toBeNull();
      const waiting = told.lastMessage?.startsWith("waiting:");
      if (!waiting) await admin.until(slug, mac, ({ status }) => status === "failed");
      else expect(told.nextAttemptAt).not.toBeNull();
      expect(told.registeredAt).toBeNull();
      expect(told.attempts.length).toBeGreaterThan(0);
      expect((await admin.registration(slug, mac)).stages.listed?.reason).toBe(
        waiting ? undefined : told.lastMessage,
      );

      service.sandbox.state.faults.clear();
      await admin.register(slug, mac);
      const done = await admin.until(slug, mac, ({ status }) => status === "registered");
      expect(done).toMatchObject({
        lastMessage: null,
        remedy: null,
        nextAttemptAt: null,
        stages: { listed: { source: "SRAPS" } },
      });
      expect(done.stages.listed?.reason).toBeUndefined();
      const values = Object.values(service.sandbox.state.endpoints.get(mac)?.settings_manager ?? {}).map(
        ({ value }) => value,
      );
      const pairs = await offhook.sql`
      select username from ztp_credentials z join devices d on d.id = device_id where mac = ${mac} and revoked_at is null`;
      expect(pairs).toHaveLength(1);
      expect(values).toContain(pairs[0]?.username);
      expect(values).toContain(`${offhook.appUrl}/ztprov/snomD785-{mac}.htm`);
    } finally {
      await service.close();
    }
  },
);

it.concurrent("a service that says it took the phone and did not: it is given the phone again", async () => {
  const service = await startService({ companies: [companyOf("acme")] });
  try {
    const { admin, slug, mac } = await tenantAt(service);
    service.sandbox.state.faults.add({ kind: "lie", method: "PUT" });
    await admin.register(slug, mac);
    await admin.until(slug, mac, ({ status }) => status === "registered");
    expect(service.sandbox.state.endpoints.has(mac)).toBe(true);
    expect(service.sandbox.state.puts.get(mac)).toBe(1);

    service.sandbox.state.faults.add({ kind: "lie", method: "DELETE", count: 0 });
    await admin.deregister(slug, mac);
    const told = await admin.until(slug, mac, ({ lastMessage }) => lastMessage !== null);
    expect(told.lastMessage).toMatch(waits("SRAPS says the phone's entry is removed, but still holds it"));
    expect(told.registeredAt).not.toBeNull();
    service.sandbox.state.faults.clear();
    await admin.ok("POST", `/tenants/${slug}/redirect-accounts/snom/test`);
    await admin.until(slug, mac, ({ status }) => status === "none");
    expect(service.sandbox.state.endpoints.has(mac)).toBe(false);
  } finally {
    await service.close();
  }
});
