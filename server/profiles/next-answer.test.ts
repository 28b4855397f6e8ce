import { afterAll, beforeAll, expect, it } from "vitest";
import { DeviceCache } from "@/server/phones/device-cache";
import { findDeviceForPhone } from "@/server/phones/find-device";
import { doorPorts } from "@/server/phones/ports";
import { RequestLog } from "@/server/phones/request-log";
import { createDoor } from "@/server/provisioning/answer-phone";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { eventually } from "@/server/testing/service";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { answerChallenge } from "@/server/virtual-phone/credentials";
import { parseSettings, settingValue } from "@/server/virtual-phone/settings-xml";

let offhook: Installation;
const cache = new DeviceCache();
const log = new RequestLog();
beforeAll(async () => {
  offhook = await install();
  await cache.listen(offhook.sql);
});
afterAll(async () => {
  await cache.close();
  await log.flush();
  await offhook?.close();
});

it("a profile and each change of it are in the next file that the phone takes, though the door keeps devices at hand", async () => {
  const mac = macOf(1);
  const tenant = "acme";
  await offhook.tenant(tenant);
  const api = createCallerFactory(appRouter)({ who: (await offhook.person(tenant, "admin")).who });
  await api.devices.create({ tenant, mac, vendor: "snom", model: "D785", name: "Desk", extension: "1" });
  const [login] = (await findDeviceForPhone(mac))?.device.provisioning ?? [];
  const door = createDoor(doorPorts(cache, log), { refusalMs: 0 });

  async function language() {
    const path = `/prov/snomD785-${mac.toUpperCase()}.htm`;
    const request = { method: "GET", path, query: "", userAgent: null, address: "192.0.2.9" };
    const { headers } = await door({ ...request, authorization: null });
    const challenge = [headers["www-authenticate"] ?? headers["WWW-Authenticate"] ?? []].flat().join(", ");
    const authorization = answerChallenge("digest", challenge, {
      method: "GET",
      uri: path,
      user: login?.user ?? "",
      password: login?.password ?? "",
    });
    const { status, body } = await door({ ...request, authorization });
    expect(status).toBe(200);
    return settingValue(parseSettings(body.toString("utf8")), "language");
  }
  const becomes = (value: string) => eventually(async () => expect(await language()).toBe(value));

  await becomes("English");
  const { id } = await api.profiles.create({ tenant, name: "Berlin", settings: { language: "de" } });
  expect(await language()).toBe("English");
  await api.profiles.assign({ tenant, macs: [mac], profileId: id, how: "add" });
  await becomes("Deutsch");
  await api.profiles.update({ tenant, id, settings: { language: "fr" } });
  await becomes("Français");
  const { id: over } = await api.profiles.create({ tenant, name: "Over", settings: { language: "de" } });
  await api.devices.setProfiles({ tenant, mac, profiles: [id, over] });
  await becomes("Deutsch");
  await api.profiles.delete({ tenant, id: over });
  await becomes("Français");
  await api.devices.setProfiles({ tenant, mac, profiles: [] });
  await becomes("English");
});
