import { afterAll, beforeAll, expect, it } from "vitest";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { companyOf, eventually, type Service, startService } from "@/server/testing/service";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { bootVirtualPhone } from "@/server/virtual-phone/boot";

let offhook: Installation;
let service: Service;
beforeAll(async () => {
  offhook = await install();
  service = await startService({ companies: [companyOf("acme")] });
  await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
  await offhook.work();
});
afterAll(async () => {
  await offhook?.close();
  await service?.close();
});

const callers = createCallerFactory(appRouter);
const [tenant, mac, newMac] = ["acme", macOf(1), macOf(2)];

type Item = Awaited<ReturnType<ReturnType<typeof callers>["devices"]["timeline"]>>["items"][number];
const inShort = (item: Item) => {
  if (item.kind === "change") return item.verb;
  if (item.kind === "call") return `${item.method} ${item.status}`;
  return item.kind === "request" ? `${item.path.split("/")[1]} ${item.outcome}` : item.stage;
};

it("tells a device's whole story once, newest first, by pages, and to viewers without names", async () => {
  const { admin } = await offhook.tenant(tenant);
  await admin.ok("PUT", `/tenants/${tenant}/redirect-accounts/snom`, service.account("ck_acme"));
  const caller = callers({ who: (await offhook.person(tenant, "admin")).who }).devices;
  const { registrations } = callers({ who: (await offhook.person(tenant, "admin")).who });
  const viewer = callers({ who: (await offhook.person(tenant, "viewer")).who }).devices;
  const boot = () =>
    bootVirtualPhone({
      mac,
      model: "D785",
      firmware: "10.1.175.16",
      auth: "basic",
      redirectUrl: `${service.origin}/phone`,
    });
  const registered = (of: string) =>
    eventually(async () =>
      expect(await registrations.get({ tenant, mac: of })).toMatchObject({ status: "registered" }),
    );
  await caller.create({ tenant, mac, vendor: "snom", model: "D785", name: "Desk", extension: "7" });
  await caller.update({ tenant, mac, name: "Window" });
  await registrations.register({ tenant, mac });
  await registered(mac);
  await boot();
  await boot();
  await boot();
  await offhook.requests.flush();
  await caller.replaceMac({ tenant, mac, newMac });
  await registered(newMac);

  const { items, nextCursor } = await caller.timeline({ tenant, mac: newMac, limit: 200 });
  expect(nextCursor).toBeNull();
  expect(items.map(inShort).reverse()).toEqual([
    "device.create",
    "device.update",
    "device.register",
    "PUT 201",
    "ztprov challenged",
    "ztprov served",
    "prov challenged",
    "prov served",
    "device.replace-mac",
    "DELETE 204",
    "PUT 201",
    "listed",
  ]);
  const times = items.map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((a, b) => b - a));
  const changes = items.filter((item) => item.kind === "change");
  expect(changes.map(({ by }) => by)).toEqual(Array(4).fill("admin of acme"));
  expect(changes.find(({ verb }) => verb === "device.replace-mac")?.changed).toEqual([
    { field: "mac", before: mac, after: newMac },
  ]);
  expect(changes.find(({ verb }) => verb === "device.update")?.changed).toContainEqual({
    field: "name",
    before: "Desk",
    after: "Window",
  });

  const paged: Item[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await caller.timeline({ tenant, mac: newMac, limit: 5, cursor });
    paged.push(...page.items);
    cursor = page.nextCursor ?? undefined;
    more = cursor !== undefined;
  }
  expect(paged).toEqual(items);

  const seen = await viewer.timeline({ tenant, mac: newMac, limit: 200 });
  expect(seen.items.map(inShort)).toEqual(items.map(inShort));
  expect(JSON.stringify(seen)).not.toContain("admin of acme");
  expect(seen.items.flatMap((item) => (item.kind === "change" ? item.changed : []))).toEqual([]);
});
