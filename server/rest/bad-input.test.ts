import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "@/db/tenant";
import { findDeviceForPhone } from "@/server/phones/find-device";
import { setPhoneSettings } from "@/server/settings/tenant-settings";
import { tenantRef } from "@/server/tenants/tenant-ref";
import { type Answer, type Api, macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { bootVirtualPhone } from "@/server/virtual-phone/boot";
import { parseSettings, settingValue } from "@/server/virtual-phone/settings-xml";
import { problemSchema } from "./problem";
import { routes } from "./routes";

let offhook: Installation;
let acme: Awaited<ReturnType<Installation["tenant"]>>;
beforeAll(async () => {
  offhook = await install();
  acme = await offhook.tenant("acme");
});
afterAll(() => offhook?.close());

let count = 0;
const phone = (more: object = {}) => ({
  mac: macOf(++count),
  vendor: "snom",
  model: "D785",
  name: "Desk",
  extension: "200",
  ...more,
});

/** A refusal in words: never a failure of ours, always a problem document. */
function expectProblem(answer: Answer, ...statuses: number[]) {
  expect(
    statuses.length > 0 ? statuses : [400, 401, 403, 404, 405, 409, 413, 415, 422],
    answer.text,
  ).toContain(answer.status);
  expect(answer.type).toBe("application/problem+json");
  const problem = problemSchema.parse(answer.body);
  expect(problem.status).toBe(answer.status);
  expect(problem.detail).not.toMatch(/select|insert|update|invalid byte|received|at \w+ \(/i);
  return problem;
}

describe("a device that is not right", () => {
  it.each([
    ["mac", { mac: "" }],
    ["mac", { mac: "000413" }],
    ["mac", { mac: "00:04:13:a1:b2:cg" }],
    ["mac", { mac: "000413a1b2c3d4" }],
    ["mac", { mac: 413 }],
    ["mac", { mac: null }],
    ["mac", { mac: "x".repeat(10_000) }],
    ["vendor", { vendor: "acme" }],
    ["vendor", { vendor: "constructor" }],
    ["vendor", { vendor: "__proto__" }],
    ["vendor", { vendor: ["snom"] }],
    ["model", { model: "D999" }],
    ["model", { model: "constructor" }],
    ["model", { model: {} }],
    ["name", { name: "" }],
    ["name", { name: "x".repeat(121) }],
    ["name", { name: 7 }],
    ["extension", { extension: "" }],
    ["extension", { extension: "1".repeat(129) }],
    ["lines", { lines: [] }],
    ["lines", { lines: "one" }],
    ["lines.0.number", { lines: [{}] }],
    ["lines.0.port", { lines: [{ number: "1", userId: "1", port: 0 }] }],
    ["lines.0.port", { lines: [{ number: "1", userId: "1", port: 1e12 }] }],
    ["lines.0.port", { lines: [{ number: "1", userId: "1", port: "5060" }] }],
    ["lines.0.transport", { lines: [{ number: "1", userId: "1", transport: "sctp" }] }],
    ["lines", { lines: Array.from({ length: 13 }, () => ({ number: "1", userId: "1" })) }],
  ])("is refused, naming %s: %j", async (field, wrong) => {
    const problem = expectProblem(await acme.admin.call("POST", "/tenants/acme/devices", phone(wrong)), 422);
    expect(Object.keys(problem.fields ?? {})).toContain(field);
  });

  it.each(["zz", "000413", "%00", "%F0%9F%93%9E", "..%2f", "' or 1=1"])(
    "is not found by the MAC %s",
    async (mac) => {
      const path = `/tenants/acme/devices/${mac}`;
      expectProblem(await acme.admin.call("GET", path), 404, 422);
      expectProblem(await acme.admin.call("PUT", `${path}/registration`), 404, 422);
    },
  );
});

describe("a body that is not right", () => {
  it.each(["{", "[]", "null", "7", '"text"', '{"a":1}{', "\u0000", "{'mac':1}", "\ud800"])(
    "%j is refused",
    async (body) => {
      expectProblem(await acme.admin.call("POST", "/tenants/acme/devices", body), 422);
    },
  );

  it("of more than 1 MB is refused, and one of very deep nesting", async () => {
    expectProblem(
      await acme.admin.call("POST", "/tenants/acme/devices", phone({ name: "x".repeat(1_100_000) })),
      422,
    );
    const deep = `{"lines":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    expectProblem(await acme.admin.call("POST", "/tenants/acme/devices", deep), 422);
  });

  it("with a prototype in it is only text", async () => {
    const made = await acme.admin.call(
      "POST",
      "/tenants/acme/devices",
      `{"__proto__":{"isOperator":true},"constructor":1,${JSON.stringify(phone()).slice(1)}`,
    );
    expect(made.status).toBe(201);
  });
});

describe("an address that is not right", () => {
  it.each([
    "/tenants/%00",
    "/tenants/%00/devices",
    "/tenants/%E0%A4%A",
    "/tenants/a%2Fb/devices",
    "/nothing",
    "/tenants/acme/devices/%00/registration",
  ])("%s", async (path) => {
    expectProblem(await offhook.operator.call("GET", path), 404, 422);
    expectProblem(await offhook.operator.call("DELETE", path), 404, 405, 422);
  });

  const key = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");
  const id = "0198c0de-0000-7000-8000-000000000000";
  it.each([
    "x",
    "%00",
    key("a"),
    key("a", "b"),
    key(1, id),
    key("\u0000", id),
    key("not a date", id),
    key("0000-01-01T00:00:00Z", id),
    key("+275760-09-14T00:00:00Z", id),
    key("9".repeat(400), id),
    "A".repeat(600),
  ])("with the cursor %s", async (cursor) => {
    for (const list of ["devices", "requests", "audit"]) {
      const answer = await acme.admin.call("GET", `/tenants/acme/${list}?cursor=${cursor}`);
      if (answer.status !== 200) expectProblem(answer, 422);
    }
    const tenants = await offhook.operator.call("GET", `/tenants?cursor=${cursor}`);
    if (tenants.status !== 200) expectProblem(tenants, 422);
  });

  it.each([
    "limit=0",
    "limit=x",
    "limit=1e9",
    "status=gone",
    "sort=password",
    "query=%00",
    "query=%ED%A0%80",
    "model=%00",
  ])("with the query %s", async (query) => {
    const answer = await acme.admin.call("GET", `/tenants/acme/devices?${query}`);
    if (answer.status !== 200) expectProblem(answer, 422);
  });

  it("with % and _ in a query finds what has them and nothing else", async () => {
    const made = phone({ name: "100%_sure\\" });
    await acme.admin.ok("POST", "/tenants/acme/devices", made);
    for (const query of ["0%25_s", "%25_sure%5C"]) {
      const { body } = await acme.admin.call("GET", `/tenants/acme/devices?query=${query}`);
      expect(body).toMatchObject({ items: [{ mac: made.mac }] });
    }
  });
});

describe("what a database cannot hold", () => {
  it.each(["a\u0000b", "\ud800", "x\udc00y"])("is refused where it stands: %j", async (text) => {
    for (const [field, body] of [
      ["name", phone({ name: text })],
      ["extension", phone({ extension: text })],
      ["lines.0.displayName", phone({ lines: [{ number: "1", userId: "1", displayName: text }] })],
      ["lines.0.password", phone({ lines: [{ number: "1", userId: "1", password: text }] })],
    ] as const) {
      const problem = expectProblem(await acme.admin.call("POST", "/tenants/acme/devices", body), 422);
      expect(Object.keys(problem.fields ?? {})).toContain(field);
    }
    expectProblem(await offhook.operator.call("POST", "/tenants", { slug: "t", name: text }), 422);
    expectProblem(
      await offhook.operator.call("POST", "/tenants", {
        slug: "t",
        name: "T",
        plan: { deviceLimit: 2 ** 40 },
      }),
      422,
    );
    expectProblem(
      await acme.admin.call("PUT", "/tenants/acme/redirect-accounts/snom", { keyId: text, keySecret: "s" }),
      422,
      409,
    );
  });
});

/** What a text becomes in a phone: the ends are trimmed when it is entered, XML cannot hold what is no character. */
const asPhoneHas = (text: string) =>
  text.trim().replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");

it("tRPC tells the same: nothing is a failure of ours", async () => {
  const { who } = await offhook.person("acme", "admin");
  const { devices, requests } = createCallerFactory(appRouter)({ who });
  await expect(devices.list({ tenant: "acme\u0000" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(devices.list({ tenant: "acme", query: "\u0000" })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
  });
  await expect(devices.get({ tenant: "acme", mac: "\ud800" })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
  });
  await expect(requests.list({ tenant: "acme", cursor: "x" })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
  });
});

describe("what a phone receives", () => {
  /** Boots the phone on its provisioning credentials and reads its file as XML. */
  async function configurationOf(mac: string) {
    const [login] = (await findDeviceForPhone(mac))?.device.provisioning ?? [];
    const files: string[] = [];
    const boot = await bootVirtualPhone({
      mac,
      model: "D785",
      firmware: "10.1.175.16",
      auth: "digest",
      start: {
        url: `${offhook.appUrl}/prov/snomD785-{mac}.htm`,
        user: login?.user ?? "",
        password: login?.password ?? "",
      },
      fetch: async (input, init) => {
        const answer = await fetch(input, init);
        if (answer.ok) files.push(await answer.clone().text());
        return answer;
      },
    });
    expect(boot.steps.at(-1)?.status).toBe(200);
    return { boot, settings: parseSettings(files.at(-1) ?? "") };
  }

  it.each([
    "<script>&amp;</script>",
    "]]> & \"quoted\" 'single'",
    "two\nlines\tand\r\ntabs",
    "📞 ☎️ Ünïcödé 日本語 \u202e right to left",
    "control \u0001\u0008\u001f \u007f \u0085 \ufffe \uffff",
    "{{lookup}} {{{raw}}} {{#each this}} %s \\n",
  ])("reads back as it was entered: %j", async (text) => {
    const value = text.slice(0, 100);
    const made = phone({
      name: value,
      extension: value,
      lines: [
        {
          number: value,
          userId: value,
          authId: value,
          password: value,
          displayName: value,
          registrar: value,
          port: 5070,
          transport: "tls",
        },
      ],
    });
    const created = await acme.admin.call("POST", "/tenants/acme/devices", made);
    expect(created.status, created.text).toBe(201);
    expect(created.body).toMatchObject({
      name: value.trim(),
      lines: [{ userId: value.trim(), displayName: value.trim() }],
    });
    const { settings } = await configurationOf(made.mac);
    const has = asPhoneHas(value);
    for (const name of ["user_realname", "user_name", "user_pname"]) {
      expect([name, settingValue(settings, name, "1")]).toEqual([name, has]);
    }
    expect(settingValue(settings, "user_pass", "1")).toBe(asPhoneHas(`|${value}|`).slice(1, -1));
    expect(settingValue(settings, "user_host", "1")).toContain(has.split("\n")[0]);
  });

  it("is well-formed whatever text is accepted anywhere", async () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (name, user, password) => {
        const made = phone({ name, lines: [{ number: user, userId: user, displayName: name, password }] });
        const answer = await acme.admin.call("POST", "/tenants/acme/devices", made);
        if (answer.status !== 201) return void expectProblem(answer, 422);
        const { settings } = await configurationOf(made.mac);
        expect(settingValue(settings, "user_name", "1")).toBe(asPhoneHas(user));
        expect(settingValue(settings, "user_pass", "1")).toBe(asPhoneHas(`|${password}|`).slice(1, -1));
      }),
      { numRuns: 40 },
    );
  });

  it("of the tenant's own settings too", async () => {
    const made = phone();
    await acme.admin.ok("POST", "/tenants/acme/devices", made);
    const person = await offhook.person("acme", "admin");
    const tenant = await withTenant(acme.id, (tx) => tenantRef(tx, { slug: "acme" }));
    if (!tenant) throw new Error("There is no tenant.");
    const adminPassword = "<&\"'> 📞\n-12";
    await setPhoneSettings.call(
      { ...person.who, tenant, role: "admin" },
      { adminPassword, timeZone: "Asia/Tokyo" },
    );
    const { settings } = await configurationOf(made.mac);
    expect(settings.map(({ value }) => value)).toContain(adminPassword);
    await expect(async () =>
      setPhoneSettings.call({ ...person.who, tenant, role: "admin" }, { adminPassword: "12345678\u0000" }),
    ).rejects.toThrow(/character/);
  });
});

describe("any JSON at any route", () => {
  const paths = routes.filter(({ path, method }) => !(method === "DELETE" && path === "/tenants/{slug}"));

  it.each(paths.map((route) => ({ name: `${route.method} ${route.path}`, route })))(
    "$name never fails",
    async ({ route }) => {
      const known = phone();
      await acme.admin.ok("POST", "/tenants/acme/devices", known);
      const names = [
        ...Object.keys(route.body?.shape ?? {}),
        ...Object.keys(route.query?.shape ?? {}),
        "lines",
        "plan",
        "mac",
      ];
      const odd = fc.oneof(
        fc.string({ unit: "binary", maxLength: 50 }),
        fc.constantFrom(
          "\u0000",
          "\ud800",
          "__proto__",
          "constructor",
          "snom",
          "D785",
          "off",
          "x".repeat(5000),
          known.mac,
        ),
        fc.integer(),
        fc.double(),
        fc.maxSafeInteger(),
        fc.constantFrom(null, true, false, -1, 0, 1e308, 2 ** 31, 2 ** 53),
        fc.jsonValue({ maxDepth: 3 }),
      );
      const bodies = fc.dictionary(fc.constantFrom(...names), odd, { maxKeys: 6 });
      const part = fc.oneof(
        fc.constantFrom("acme", "snom", known.mac, "%00", "master"),
        fc.string({ maxLength: 12 }).map(encodeURIComponent),
      );
      await fc.assert(
        fc.asyncProperty(bodies, part, part, async (body, slug, other) => {
          const path = route.path
            .replace("{slug}", fcPick(slug) ? "acme" : slug || "x")
            .replace("{mac}", other || "x")
            .replace("{vendor}", other || "x");
          const query = new URLSearchParams(
            Object.entries(body).map(([name, value]): [string, string] => [
              name,
              typeof value === "string" ? value : JSON.stringify(value),
            ]),
          );
          const api: Api = offhook.operator;
          const answer =
            route.method === "GET" || route.method === "DELETE"
              ? await api.call(route.method, `${path}?${query}`)
              : await api.call(route.method, path, body);
          if (answer.status >= 400) expectProblem(answer);
        }),
        { numRuns: 40 },
      );
    },
  );

  /** Half of the time the tenant is one that is there. */
  const fcPick = (slug: string) => slug.length % 2 === 0;
});
