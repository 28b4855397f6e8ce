import { afterAll, beforeAll, expect, it } from "vitest";
import { findDeviceForPhone } from "@/server/phones/find-device";
import { exampleDevice, exampleLine } from "@/server/provisioning/testing/device";
import { REDACTED } from "@/server/secrets";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { answerChallenge } from "@/server/virtual-phone/credentials";
import { parseSettings, settingValue } from "@/server/virtual-phone/settings-xml";
import { hideSecrets } from "./hide-secrets";

let offhook: Installation;
beforeAll(async () => {
  offhook = await install();
  await offhook.tenant("acme");
});
afterAll(() => offhook?.close());

const callers = createCallerFactory(appRouter);
const mac = macOf(1);
const tenant = "acme";
/** Passwords that a search and replace over the file would miss or overdo: markup, the empty name, another value. */
const lines = [
  { number: "200", userId: "200", password: 'a<b>&"c' },
  { number: "201", userId: "201", password: "201" },
];

async function acme() {
  const admin = callers({ who: (await offhook.person("acme", "admin")).who }).devices;
  const viewer = callers({ who: (await offhook.person("acme", "viewer")).who }).devices;
  return { admin, viewer };
}

it("shows the file that the phone is given, with its secrets only where they were asked for", async () => {
  const { admin, viewer } = await acme();
  await admin.create({ tenant, mac, vendor: "snom", model: "D785", name: "Desk", extension: "200", lines });
  const revealed = await admin.revealFile({ tenant, mac });
  expect(revealed.path).toBe(`/prov/snomD785-${mac.toUpperCase()}.htm`);

  const address = `${offhook.appUrl}${revealed.path}`;
  const found = await findDeviceForPhone(mac);
  const [pair] = found?.device.provisioning ?? [];
  const challenge = (await fetch(address)).headers.get("www-authenticate") ?? "";
  const authorization = answerChallenge("digest", challenge, {
    method: "GET",
    uri: revealed.path,
    user: pair?.user ?? "",
    password: pair?.password ?? "",
  });
  const given = await fetch(address, { headers: { authorization: authorization ?? "" } });
  expect(given.status).toBe(200);
  expect(await given.text()).toBe(revealed.text);
  expect(revealed.revision).toBe(found?.device.revision);

  const hidden = await viewer.file({ tenant, mac });
  expect(hidden).toMatchObject({ path: revealed.path, revision: revealed.revision });
  const secrets = [
    ...lines.map(({ password }) => password),
    pair?.password ?? "",
    found?.device.settings.adminPassword ?? "",
  ];
  const [shown, kept] = [parseSettings(revealed.text), parseSettings(hidden.text)];
  const places = ["user_pass 1", "user_pass 2", "http_client_pass", "admin_mode_password", "http_pass"];
  for (const place of places) {
    const [name = "", index = null] = place.split(" ");
    expect(secrets, place).toContain(settingValue(shown, name, index));
    expect(settingValue(kept, name, index), place).toBe(REDACTED);
  }
  expect(hidden.text).not.toContain(pair?.password ?? "no pair");
  expect(hidden.text).not.toContain("a&lt;b&gt;");
  expect(hidden.text.match(/>201</g)).toHaveLength(2);
  expect(hidden.text.split("\n").length).toBe(revealed.text.split("\n").length);
});

it("is revealed only to who may write, and each time written down without a secret", async () => {
  const { admin, viewer } = await acme();
  const entries = () =>
    offhook.sql`select actor_name, after, a::text as everything from audit_entries a where verb = 'device.reveal-file'`;
  const before = (await entries()).length;
  await expect(viewer.revealFile({ tenant, mac })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await viewer.file({ tenant, mac });
  expect(await entries()).toHaveLength(before);
  const { revision, path } = await admin.revealFile({ tenant, mac });
  const left = await entries();
  expect(left).toHaveLength(before + 1);
  expect(left.at(-1)).toMatchObject({ actor_name: "admin of acme", after: { revision, path } });
  for (const { everything } of left)
    for (const { password } of lines.slice(0, 1)) expect(everything).not.toContain(password);
});

it("hides every password of a device, whatever else of it there is", () => {
  const device = exampleDevice({ lines: [exampleLine(), exampleLine({ password: "" })] });
  const all: { at: string; value: string }[] = [];
  const walk = (value: unknown, at: string): void => {
    if (typeof value === "string") all.push({ at, value });
    else if (value && typeof value === "object")
      for (const [name, inner] of Object.entries(value)) walk(inner, `${at}.${name}`);
  };
  walk(hideSecrets(device), "device");
  const passwords = all.filter(({ at }) => /password$/i.test(at));
  expect(passwords).toHaveLength(5);
  for (const { value } of passwords) expect([REDACTED, ""]).toContain(value);
  expect(JSON.stringify(all)).not.toMatch(/secret|ztp-password|prov-password/);
});
