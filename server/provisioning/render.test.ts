import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, onTestFinished, test } from "vitest";
import { parseSettings, settingValue } from "@/server/virtual-phone/settings-xml";
import { identify } from "./identify";
import { mergeSettings, type PhoneFile } from "./merge-settings";
import { createRenderer } from "./render";
import { exampleDevice, exampleLine } from "./testing/device";
import type { DeviceForPhone, Door } from "./types";
import { xmlText } from "./xml";

const render = createRenderer();
const GOLDEN = path.join(process.cwd(), "templates/snom/golden");
const HOSTILE = "a<b>&\"'\r\n\t]]>{{x}}\u{1F60E}\uD800\u0000\u0008é";

function file(
  device: DeviceForPhone,
  door: Door,
  asked = `/prov/snom${device.model}-000413A1B2C3.htm`,
): string {
  const merged = mergeSettings(
    device,
    door,
    identify({ path: asked, query: "", userAgent: null }),
    "https://offhook.example.com",
  );
  if (!merged) throw new Error("no file");
  return render(merged).toString("utf8");
}

/** Strict XML, read to its end; any fault throws. */
function parseStrictly(xml: string) {
  const parser = new SaxesParser({ fragment: false });
  parser.on("error", (error) => {
    throw error;
  });
  let perms = 0;
  parser.on("opentag", (tag) => {
    if (tag.name !== "settings" && tag.name !== "phone-settings") {
      expect(tag.attributes.perm).toBe("RW");
      perms += 1;
    }
  });
  parser.write(xml).close();
  expect(perms).toBeGreaterThan(0);
}

const cases: Record<string, (model: string) => DeviceForPhone> = {
  plain: (model) =>
    exampleDevice({
      model,
      lines: [
        exampleLine(),
        exampleLine({ number: "102", userId: "102", displayName: "", port: null, transport: "udp" }),
      ],
    }),
  hostile: (model) =>
    exampleDevice({
      model,
      provisioning: [{ id: "p", user: HOSTILE, password: HOSTILE }],
      lines: [
        {
          number: HOSTILE,
          userId: HOSTILE,
          authId: HOSTILE,
          password: HOSTILE,
          displayName: HOSTILE,
          registrar: HOSTILE,
          port: 5060,
          transport: "tcp",
        },
      ],
      settings: {
        ntpServer: HOSTILE,
        timeZone: HOSTILE,
        language: HOSTILE,
        adminPassword: HOSTILE,
        resyncSeconds: 60,
        codecs: [HOSTILE],
      },
    }),
  bare: (model) =>
    exampleDevice({
      model,
      lines: [],
      settings: {
        ntpServer: "",
        timeZone: "",
        language: "",
        adminPassword: "",
        resyncSeconds: 0,
        codecs: [],
      },
    }),
};

describe.each(["D785", "710"])("golden files of %s", (model) => {
  for (const [name, device] of Object.entries(cases)) {
    test.each(["ztprov", "prov"] as const)(`${name}, %s`, (door) => {
      const xml = file(device(model), door);
      parseStrictly(xml);
      const golden = path.join(GOLDEN, `${model}-${name}.${door}.xml`);
      if (process.env.UPDATE_GOLDEN === "1") writeFileSync(golden, xml);
      expect(xml).toBe(readFileSync(golden, "utf8"));
    });
  }
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes)),
);

const anyFields = fc.record({
  user: anyText,
  password: anyText,
  sipUser: anyText,
  authId: anyText,
  sipPassword: anyText,
  displayName: anyText,
  registrar: anyText,
  ntp: anyText,
  zone: anyText,
  language: anyText,
  admin: anyText,
});

test("any text in any field gives well-formed XML that reads back as the text, less what XML 1.0 cannot hold", () => {
  fc.assert(
    fc.property(
      anyFields,
      ({ user, password, sipUser, authId, sipPassword, displayName, registrar, ...general }) => {
        const { ntp, zone, language, admin } = general;
        const device = exampleDevice({
          model: "D785",
          provisioning: [{ id: "p", user, password }],
          lines: [
            {
              number: "1",
              userId: sipUser,
              authId,
              password: sipPassword,
              displayName,
              registrar,
              port: null,
              transport: "udp",
            },
          ],
          settings: {
            ntpServer: ntp,
            timeZone: zone,
            language,
            adminPassword: admin,
            resyncSeconds: 1,
            codecs: [],
          },
        });
        const xml = file(device, "prov");
        expect(Buffer.from(xml, "utf8").toString("utf8")).toBe(xml);
        const read = parseSettings(xml);
        expect(settingValue(read, "http_client_user")).toBe(xmlText(user));
        expect(settingValue(read, "http_client_pass")).toBe(xmlText(password));
        expect(settingValue(read, "user_name", "1")).toBe(xmlText(sipUser));
        expect(settingValue(read, "user_pname", "1")).toBe(xmlText(authId || sipUser));
        expect(settingValue(read, "user_pass", "1")).toBe(xmlText(sipPassword));
        expect(settingValue(read, "user_realname", "1")).toBe(xmlText(displayName || "1"));
        expect(settingValue(read, "ntp_server") ?? "").toBe(xmlText(ntp));
        expect(settingValue(read, "http_pass") ?? "").toBe(xmlText(admin));
        expect(read.filter(({ name }) => name === "user_active")).toHaveLength(12);
        parseSettings(file(device, "ztprov"));
      },
    ),
    { numRuns: 200 },
  );
});

test("the configuration says what the phone needs", () => {
  const read = parseSettings(file(exampleDevice(), "prov"));
  const values = Object.fromEntries(
    read.filter(({ index }) => index === null || index === "1").map(({ name, value }) => [name, value]),
  );
  expect(values).toMatchObject({
    setting_server: "https://offhook.example.com/prov/snomD785-{mac}.htm",
    http_client_user: "prov-user",
    http_client_pass: "prov-password",
    update_policy: "auto_update",
    settings_refresh_timer: "86400",
    ntp_server: "pool.ntp.org",
    timezone: "GER+1",
    language: "Deutsch",
    http_user: "admin",
    http_pass: "admin-secret",
    admin_mode_password: "admin-secret",
    user_active: "on",
    user_realname: "Reception",
    user_name: "101",
    user_pname: "auth-101",
    user_pass: "sip-secret",
    user_host: "pbx.example.com:5061",
    user_outbound: "pbx.example.com:5061;transport=tls",
    codec_priority_list: "g722,pcma,pcmu,telephone-event",
  });
  expect(settingValue(read, "user_active", "2")).toBe("off");
});

test("the bootstrap hands out the newest provisioning credentials and no account", () => {
  const device = exampleDevice({
    provisioning: [
      { id: "new", user: "new", password: "new-password" },
      { id: "old", user: "old", password: "old-password" },
    ],
  });
  const xml = file(device, "ztprov");
  expect(settingValue(parseSettings(xml), "http_client_user")).toBe("new");
  for (const secret of ["old-password", "sip-secret", "admin-secret", "ztp-password"]) {
    expect(xml).not.toContain(secret);
  }
});

test("a phone gets the file of the model it says it is; D8xx have their own names for the web password", () => {
  const d8 = parseSettings(file(exampleDevice({ model: "D785" }), "prov", "/prov/snomD865-000413A1B2C3.htm"));
  expect(settingValue(d8, "webserver_admin_password")).toBe("admin-secret");
  expect(settingValue(d8, "http_pass")).toBeNull();
  expect(settingValue(d8, "setting_server")).toBe("https://offhook.example.com/prov/snomD865-{mac}.htm");
  const unknown = parseSettings(
    file(exampleDevice({ model: "neu & <alt>" }), "prov", "/prov/settings-000413A1B2C3"),
  );
  expect(settingValue(unknown, "setting_server")).toBe(
    "https://offhook.example.com/prov/{phone_type}-{mac}.htm",
  );
});

test("an IPv6 registrar is bracketed", () => {
  const read = parseSettings(
    file(exampleDevice({ lines: [exampleLine({ registrar: "2001:db8::1" })] }), "prov"),
  );
  expect(settingValue(read, "user_outbound", "1")).toBe("[2001:db8::1]:5061;transport=tls");
});

test("no template for the vendor, no file", () => {
  const identity = identify({ path: "/prov/snomD785-000413A1B2C3.htm", query: "", userAgent: null });
  expect(mergeSettings(exampleDevice({ vendor: "nobody" }), "prov", identity, "x")).toBeNull();
  expect(mergeSettings(exampleDevice({ vendor: "yealink" }), "prov", identity, "x")).toBeNull();
  expect(mergeSettings(exampleDevice({ vendor: "constructor" }), "prov", identity, "x")).toBeNull();
});

test("a template that names a value it is not given is an error, not a gap", () => {
  expect(() => render({ folder: "snom", template: "settings", format: "xml", values: {} })).toThrow();
});

describe("the renderer", () => {
  function folder(files: Record<string, string>) {
    const root = mkdtempSync(path.join(tmpdir(), "templates-"));
    onTestFinished(() => rmSync(root, { recursive: true }));
    mkdirSync(path.join(root, "x/partials"), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, "x", name), text);
    return root;
  }
  const file = (values: PhoneFile["values"], format: PhoneFile["format"] = "cfg"): PhoneFile => ({
    folder: "x",
    template: "settings",
    format,
    values,
  });

  test("a fault of a template is told with its template, line and column", () => {
    const made = createRenderer(
      folder({
        "settings.hbs": "a = 1\n{{> line}}\n",
        "bootstrap.hbs": "b = 2\n  c = {{gone}}\n",
        "partials/line.hbs": "\nname = {{missing}}\n",
      }),
    );
    expect(() => made(file({}))).toThrow(
      "templates/x/partials/line.hbs, line 2, column 10: “missing” is not given to it.",
    );
    expect(() => made({ ...file({}), template: "bootstrap" })).toThrow(
      "templates/x/bootstrap.hbs, line 2, column 9",
    );
  });

  test.each([
    ["a block that does not end", "a\n{{#if b}}\n"],
    ["a helper that there is none of", "a\n{{#with b}}{{/with}}\n"],
    ["an open brace", "a = {{b\n"],
  ])("%s is told with its template", (_, text) => {
    expect(() => createRenderer(folder({ "settings.hbs": text }))(file({ b: "c" }))).toThrow(
      /^templates\/x\/settings\.hbs(, line \d+)?(, column \d+)?: /,
    );
  });

  test("a partial that calls itself ends, as an error", () => {
    const made = createRenderer(folder({ "settings.hbs": "{{> line}}", "partials/line.hbs": "x{{> line}}" }));
    expect(() => made(file({}))).toThrow(/^templates\/x\/partials\/line\.hbs/);
  });

  test("nothing is reached through prototypes", () => {
    const made = createRenderer(
      folder({ "settings.hbs": "{{a.constructor}}", "bootstrap.hbs": "{{a.length}}" }),
    );
    expect(() => made(file({ a: {} }))).toThrow(/“constructor” is not given/);
    expect(() => made(file({ toString: 1 }))).toThrow();
  });

  test("more than 1 MB is refused, whole", () => {
    const made = createRenderer(folder({ "settings.hbs": "{{#each a}}{{this}}{{/each}}" }));
    const a = Array.from({ length: 1025 }, () => "x".repeat(1024));
    expect(() => made(file({ a }))).toThrow("larger than 1 MB");
    expect(made(file({ a: a.slice(1) }))).toHaveLength(1024 * 1024);
  });

  test.each([
    ["cfg", "a\nb", "holds a line break"],
    ["cfg", "a\u2028b", "holds a line break"],
    ["cfg", " a", "begins or ends with a blank"],
    ["cfg", "%NULL%", "is %NULL%"],
    ["cfg", "\uD800", "holds half a character"],
    ["mitel", "a\rb", "holds a line break"],
    ["mitel", ' "a', "needs quotes and holds one"],
    ["quoted", 'a"b', "holds a quote or a backslash"],
  ] as const)("%s refuses %j by its name", (format, text, why) => {
    const made = createRenderer(folder({ "settings.hbs": "" }));
    expect(() => made(file({ lines: [{ displayName: text }] }, format))).toThrow(
      `The value “line 1 display name” ${why}`,
    );
  });
});
