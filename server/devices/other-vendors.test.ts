import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deviceOutput } from "@/server/devices/schema";
import { findDeviceForPhone } from "@/server/phones/find-device";
import { type Installation, install } from "@/server/testing/installation";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { macForFile } from "@/server/vendors/identities";
import { modelsOf, phoneFile, vendorIds } from "@/server/vendors/models";
import { answerChallenge } from "@/server/virtual-phone/credentials";

let offhook: Installation;
let acme: Awaited<ReturnType<Installation["tenant"]>>;
beforeAll(async () => {
  offhook = await install();
  await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
  acme = await offhook.tenant("acme");
});
afterAll(() => offhook?.close());

const others = vendorIds.filter((vendor) => vendor !== "snom");
const macOf = (vendor: string) => `aabbcc0000${others.indexOf(vendor).toString(16).padStart(2, "0")}`;
const callers = createCallerFactory(appRouter);

async function fetchAs(path: string, mac: string) {
  const pair = (await findDeviceForPhone(mac))?.device.provisioning[0];
  const first = await fetch(`${offhook.appUrl}${path}`);
  await first.arrayBuffer();
  const authorization = answerChallenge("digest", first.headers.get("www-authenticate") ?? "", {
    method: "GET",
    uri: path,
    user: pair?.user ?? "",
    password: pair?.password ?? "",
  });
  const answer = await fetch(`${offhook.appUrl}${path}`, { headers: { authorization: authorization ?? "" } });
  return { before: first.status, status: answer.status, text: await answer.text() };
}

describe.each(others)("a phone of %s", (vendor) => {
  const mac = macOf(vendor);
  const model = modelsOf(vendor)[0] ?? "";

  it("is added over REST, cannot be registered, and is served by its provisioning credentials", async () => {
    const made = await acme.admin.call("POST", "/tenants/acme/devices", {
      mac,
      vendor,
      model,
      name: "Front desk",
      extension: "200",
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ vendor, model, status: "none" });

    const refused = await acme.admin.call("PUT", `/tenants/acme/devices/${mac}/registration`);
    const user = (await findDeviceForPhone(mac))?.device.provisioning[0]?.user;
    expect(refused.status).toBe(409);
    expect(refused.text).toContain(`Offhook has no redirect service for ${vendor} phones.`);
    expect(refused.text).toContain(
      `Set the phone’s provisioning address to ${offhook.appUrl}/prov by DHCP option 66 or 160, or in its web interface, with user ${user}`,
    );
    const registration = await acme.admin.registration("acme", mac);
    expect(registration).toMatchObject({ status: "none", lastMessage: null, attempts: [] });
    expect(registration.stages).toEqual({ listed: null, redirected: null, provisioned: null, online: null });

    const name = phoneFile(vendor, model).replace("{mac}", macForFile(vendor, model, mac));
    const served = await fetchAs(`/prov/${name}`, mac);
    expect([served.before, served.status]).toEqual([401, 200]);
    expect(served.text).toContain("200");

    const { stages } = await acme.admin.registration("acme", mac);
    expect(stages).toMatchObject({ listed: null, online: null, provisioned: { source: "phone" } });
    expect(stages.provisioned?.reason).toBeUndefined();
    const shown = deviceOutput.parse(await acme.admin.ok("GET", `/tenants/acme/devices/${mac}`));
    expect(shown).toMatchObject({ vendor, model, status: "none" });
  });

  it("shows its file, with its secrets hidden to who may not see them", async () => {
    const viewer = callers({ who: (await offhook.person("acme", "viewer")).who }).devices;
    const admin = callers({ who: (await offhook.person("acme", "admin")).who }).devices;
    const password = (await findDeviceForPhone(mac))?.device.lines[0]?.password ?? "";
    expect(password).not.toBe("");
    expect((await viewer.file({ tenant: "acme", mac })).text).not.toContain(password);
    expect((await admin.revealFile({ tenant: "acme", mac })).text).toContain(password);
  });

  it("says how it finds Offhook, and its password to who may write", async () => {
    const viewer = callers({ who: (await offhook.person("acme", "viewer")).who }).devices;
    const admin = callers({ who: (await offhook.person("acme", "admin")).who }).devices;
    const pair = (await findDeviceForPhone(mac))?.device.provisioning[0];
    const name = phoneFile(vendor, model).replace("{mac}", macForFile(vendor, model, mac));
    const setup = await viewer.manualSetup({ tenant: "acme", mac });
    expect(setup).toEqual({
      address: `${offhook.appUrl}/prov`,
      file: `${offhook.appUrl}/prov/${name}`,
      username: pair?.user,
    });
    await expect(viewer.revealProvisioning({ tenant: "acme", mac })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const { username, password } = await admin.revealProvisioning({ tenant: "acme", mac });
    expect({ username, password }).toEqual({ username: pair?.user, password: pair?.password });
    const written = await offhook.sql`select a::text as everything from audit_entries a
      where verb = 'device.reveal-credentials' and thing_name = ${mac}`;
    expect(written.map(({ everything }) => String(everything).includes(password))).toEqual([false]);
    const there = (await viewer.models({ tenant: "acme" })).items;
    expect(there).toContainEqual({ vendor, model });
  });

  it("has no virtual phone, and is deleted like any other", async () => {
    const admin = callers({ who: (await offhook.person("acme", "admin")).who }).devices;
    await expect(admin.bootVirtual({ tenant: "acme", mac })).rejects.toThrow("The virtual phone is a Snom");
    await acme.admin.ok("DELETE", `/tenants/acme/devices/${mac}/registration`);
    await acme.admin.ok("DELETE", `/tenants/acme/devices/${mac}`);
  });
});

it("says which value of a device its phone’s file cannot hold", async () => {
  const admin = callers({ who: (await offhook.person("acme", "admin")).who }).devices;
  const mac = "aabbcc0000ff";
  const lines = [{ number: "200", userId: "200", password: " outer blanks " }];
  await admin.create({
    tenant: "acme",
    mac,
    vendor: "yealink",
    model: "T46U",
    name: "Desk",
    extension: "200",
    lines,
  });
  await expect(admin.revealFile({ tenant: "acme", mac })).rejects.toThrow(
    "The value “line 1 password” begins or ends with a blank, which this kind of file cannot carry.",
  );
  const name = `/prov/${mac}.cfg`;
  expect((await fetchAs(name, mac)).status).toBe(503);
});
