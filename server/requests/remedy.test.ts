import { afterAll, beforeAll, expect, it } from "vitest";
import { findDeviceForPhone } from "@/server/phones/find-device";
import type { PhoneCredential } from "@/server/provisioning/types";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { companyOf, type Service, startService } from "@/server/testing/service";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";

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
let count = 0;

/** A registered phone with both of its credentials, and what the log says of its last request. */
async function phone() {
  count += 1;
  const { slug, admin } = await offhook.tenant(`remedy-${count}`);
  await admin.ok("PUT", `/tenants/${slug}/redirect-accounts/snom`, service.account("ck_acme"));
  const mac = macOf(0xb000 + count);
  const device = { mac, vendor: "snom", model: "D785", name: "Desk", extension: "1" };
  await admin.ok("POST", `/tenants/${slug}/devices`, device);
  await admin.register(slug, mac);
  await admin.until(slug, mac, ({ status }) => status === "registered");
  const found = await findDeviceForPhone(mac);
  const [ztp] = found?.device.ztp ?? [];
  const [own] = found?.device.provisioning ?? [];
  if (!ztp || !own) throw new Error("The phone has no credentials.");
  const { who } = await offhook.person(slug, "viewer");
  const { requests } = callers({ who });

  async function ask(path: string, { user, password }: PhoneCredential) {
    const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
    await fetch(`${offhook.appUrl}${path}`, { headers: { authorization } }).then((answer) => answer.text());
    await offhook.requests.flush();
    const [last] = (await requests.list({ tenant: slug, mac, limit: 1 })).items;
    return { outcome: last?.outcome, reason: last?.reason, remedy: last?.remedy };
  }
  return { slug, admin, mac, ztp, own, ask, file: `snomD785-${mac.toUpperCase()}.htm` };
}

it("of a disabled device’s phone is to enable it, and nothing once it is enabled", async () => {
  const { slug, admin, mac, own, ask, file } = await phone();
  await admin.ok("PATCH", `/tenants/${slug}/devices/${mac}`, { enabled: false });
  expect(await ask(`/prov/${file}`, own)).toMatchObject({
    outcome: "refused",
    remedy: { kind: "device", tenant: slug, mac, text: expect.stringMatching(/^Enable the device/) },
  });
  await admin.ok("PATCH", `/tenants/${slug}/devices/${mac}`, { enabled: true });
  expect(await ask(`/prov/${file}`, own)).toMatchObject({ outcome: "served", remedy: null });
});

it("of a phone at the wrong door tells which way it has lost", async () => {
  const { ztp, own, ask, file } = await phone();
  expect(await ask(`/prov/${file}`, ztp)).toMatchObject({
    outcome: "refused",
    remedy: { kind: "device", text: expect.stringMatching(/^The phone has not read its bootstrap/) },
  });
  expect(await ask(`/ztprov/${file}`, own)).toMatchObject({
    outcome: "refused",
    remedy: { kind: "device", text: expect.stringMatching(/^The phone is past its bootstrap/) },
  });
});

it("of a file that is not there for the device is to correct its model, of an address that nobody has to reset", async () => {
  const { mac, own, ask, file } = await phone();
  await offhook.sql`update devices set vendor = 'yealink' where mac = ${mac}`;
  expect(await ask(`/prov/${file}`, own)).toMatchObject({
    outcome: "not_found",
    remedy: { kind: "device", text: expect.stringMatching(/^Set the UAD type/) },
  });
  expect(await ask(`/prov/phones/${file}`, own)).toMatchObject({
    outcome: "not_found",
    remedy: { kind: "device", text: expect.stringMatching(/^The phone asks an address/) },
  });
});
