import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { catalogueSize, globalSettingServer, hexId, phoneSettingServer } from "./catalogue";
import type { Guesses } from "./guesses";
import { type ListeningSandbox, listenSandbox } from "./listen";
import { signedCall } from "./signed-call";

const company = hexId("company");
const other = hexId("other");
const profile = hexId("profile");
const admin = { id: "ck_admin", secret: "admin-secret" };
const viewer = { id: "ck_viewer", secret: "viewer-secret" };
const none = { id: "ck_none", secret: "none-secret" };
const stranger = { id: "ck_stranger", secret: "stranger-secret" };
const mac = "000413a1b2c3";
const foreign = "000413f0f0f0";

let service: ListeningSandbox;
let api: string;
let endpoints: string;

async function start(guesses: Partial<Guesses> = {}): Promise<void> {
  service = await listenSandbox(
    {
      companies: [
        {
          id: company,
          name: "Acme",
          profiles: [profile],
          keys: [
            { ...admin, role: "Admin" },
            { ...viewer, role: "Viewer" },
            { ...none, role: "None" },
          ],
        },
        { id: other, name: "Other", keys: [{ ...stranger, role: "Admin" }] },
      ],
      foreignMacs: [foreign],
      guesses,
    },
    { mount: "/some/where" },
  );
  api = service.apiUrl.replace(/\/$/, "");
  endpoints = `${api}/companies/${company}/endpoints/`;
}
beforeEach(() => start());
afterEach(() => service.close());

const get = (path: string, key = admin) => signedCall(key, "GET", `${api}${path}`);
const put = (body: unknown, at = mac, key = admin) => signedCall(key, "PUT", `${endpoints}${at}`, body);
type Items = { uuid: string; param_name: string; section: string; mac: string }[];
const items = (answer: { json: unknown }) => answer.json as Items;

describe("signatures", () => {
  const settings = () => `${api}/settings/`;
  const call = (signing: Parameters<typeof signedCall>[4], key = admin) =>
    signedCall(key, "GET", settings(), undefined, signing);

  it("takes a good one, below any mount", async () => {
    expect((await call({})).status).toBe(200);
  });

  it("asks for one", async () => {
    const answer = await fetch(settings());
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Hawk"]);
    const basic = await call({ bend: () => "Basic YTpi" });
    expect(basic.status).toBe(401);
  });

  it.each([
    ["duplicate", (header: string) => `${header}, id="ck_admin"`],
    ["unknown", (header: string) => `${header}, extra="1"`],
    ["missing id", (header: string) => header.replace(/id="[^"]*", /, "")],
    ["missing ts", (header: string) => header.replace(/ts="[^"]*", /, "")],
    ["missing nonce", (header: string) => header.replace(/nonce="[^"]*", /, "")],
    ["missing mac", (header: string) => header.replace(/, mac="[^"]*"/, "")],
    ["no attributes", () => "Hawk"],
    ["escaped value", (header: string) => header.replace('id="', 'id="\\')],
  ])("answers 400 to a header with attributes that are wrong: %s", async (_what, bend) => {
    expect((await call({ bend })).status).toBe(400);
  });

  it.each([
    ["unknown key", { key: { id: "ck_x", secret: "x" }, error: "Unknown credentials" }],
    ["wrong secret", { key: { ...admin, secret: "x" }, error: "Bad mac" }],
  ])("answers 401 to a %s", async (_what, { key, error }) => {
    const answer = await call({}, key);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toContain(`error="${error}"`);
  });

  it("answers 401 to a nonce seen before", async () => {
    const signing = { nonce: "once", timestamp: Math.floor(Date.now() / 1000) };
    expect((await call(signing)).status).toBe(200);
    const again = await call(signing);
    expect([again.status, again.headers.get("www-authenticate")]).toEqual([
      401,
      'Hawk error="Invalid nonce"',
    ]);
  });

  it("answers 401 beyond 60 seconds, with its own time signed, and takes 50", async () => {
    const now = Math.floor(Date.now() / 1000);
    for (const off of [-50, 50]) expect((await call({ timestamp: now + off })).status).toBe(200);
    for (const off of [-70, 70]) {
      const answer = await call({ timestamp: now + off });
      expect(answer.status).toBe(401);
      expect(answer.headers.get("www-authenticate")).toMatch(
        /^Hawk ts="\d+", tsm="[^"]+", error="Stale timestamp"$/,
      );
    }
  });

  it("keeps its own clock, in signatures and in Date", async () => {
    service.sandbox.state.clockOffsetMs = 600_000;
    const answer = await call({});
    expect(answer.status).toBe(401);
    const ahead = Date.parse(answer.headers.get("date") ?? "") - Date.now();
    expect(ahead).toBeGreaterThan(590_000);
    expect((await call({ timestamp: Math.floor(Date.now() / 1000) + 600 })).status).toBe(200);
  });

  it("covers the query, the host and the method", async () => {
    for (const [method, url, signedUrl] of [
      ["GET", `${settings()}?page_size=5`, settings()],
      ["GET", settings(), settings().replace("127.0.0.1", "localhost")],
      ["GET", settings(), settings().replace("/some/where", "")],
    ] as const) {
      expect((await signedCall(admin, method, url, undefined, { signedUrl })).status).toBe(401);
    }
    const bent = await signedCall(admin, "DELETE", `${endpoints}${mac}`, undefined, {
      bend: (header) => header.replace(/mac="[^"]*"$/, 'mac="AAAA"'),
    });
    expect(bent.status).toBe(401);
  });

  it("checks a body's hash when there is one, and does without", async () => {
    const url = `${endpoints}${mac}`;
    const wrong = await signedCall(admin, "PUT", url, { mac }, { hash: "d3Jvbmc=" });
    expect([wrong.status, wrong.headers.get("www-authenticate")]).toEqual([
      401,
      'Hawk error="Bad payload hash"',
    ]);
    expect((await signedCall(admin, "PUT", url, { mac }, { hash: false })).status).toBe(201);
    const empty = await call({ hash: "B0weSUXsMcb5UhL41FZbrUJCAotzSI3HawE1NPLRUz8=" });
    expect(empty.status).toBe(200);
  });

  it("takes a proxy's https for its own when told so", async () => {
    const plain = await listenSandbox({
      companies: [{ id: company, name: "x", keys: [{ ...admin, role: "Admin" }] }],
      scheme: "https",
    });
    const url = `${plain.apiUrl}tokens/${admin.id}`;
    const signedUrl = url.replace("http:", "https:");
    expect((await signedCall(admin, "GET", url, undefined, { signedUrl })).json).toEqual({
      links: { self: signedUrl, company: signedUrl.replace(/tokens.*/, `companies/${company}`) },
    });
    await plain.close();
  });
});

describe("links and addresses", () => {
  it("leads from the token to the endpoints, by links with the base that was called", async () => {
    const token = await get(`/tokens/${admin.id}`);
    expect(token.json).toMatchObject({ links: { company: `${api}/companies/${company}` } });
    expect((await get(`/companies/${company}`)).json).toMatchObject({
      uuid: company,
      name: "Acme",
      links: { endpoints },
    });
  });

  it.each([
    "/settings",
    "/tokens/ck_admin/",
    `/companies/${company}/`,
    `/companies/${company}/endpoints`,
    "/nothing/",
  ])("knows no %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it("shows no foreign token and no foreign company", async () => {
    expect((await get(`/tokens/${stranger.id}`)).status).toBe(404);
    expect((await get(`/companies/${other}`)).status).toBe(403);
    expect((await get(`/companies/${other}/endpoints/`)).status).toBe(403);
  });

  it("refuses methods that it does not have", async () => {
    expect((await signedCall(admin, "DELETE", `${api}/settings/`)).status).toBe(405);
    expect((await signedCall(admin, "DELETE", endpoints)).status).toBe(405);
    expect((await signedCall(admin, "PATCH", `${endpoints}${mac}`, { mac })).status).toBe(405);
  });
});

describe("the catalogue", () => {
  it("has 1,179 settings, twenty to a page, with the wanted ones behind the first thousand", async () => {
    expect(items(await get("/settings/"))).toHaveLength(20);
    const one = await get("/settings/?page_size=1000");
    const next = /<([^>]*)>; rel="next"/.exec(one.headers.get("link") ?? "")?.[1] ?? "";
    const two = await signedCall(admin, "GET", next);
    expect(items(one).length + items(two).length).toBe(catalogueSize);
    expect(two.headers.get("link")).not.toContain('rel="next"');
    const named = [...items(one), ...items(two)].filter((setting) => setting.param_name === "setting_server");
    expect(named.map(({ uuid, section }) => [uuid, section])).toEqual([
      [globalSettingServer, "global"],
      [phoneSettingServer, "phone-settings"],
    ]);
    const firstPage = items(one).map((setting) => `${setting.param_name} ${setting.section}`);
    for (const name of ["setting_server", "http_client_user", "http_client_pass"]) {
      expect(firstPage).not.toContain(`${name} phone-settings`);
      expect(items(two).map((setting) => setting.param_name)).toContain(name);
    }
  });

  it("has no filter by name", async () => {
    const answer = await get("/settings/?param_name=http_client_user");
    expect(items(answer)).toHaveLength(20);
    expect(items(answer).map((setting) => setting.param_name)).not.toContain("http_client_user");
  });

  it.each([
    ["page_size=1001", 400],
    ["page_size=0", 400],
    ["page_size=-1", 400],
    ["page_size=ten", 400],
    ["page=0", 400],
    ["page=99", 404],
  ])("refuses %s", async (query, status) => {
    expect((await get(`/settings/?${query}`)).status).toBe(status);
  });
});

describe("endpoints", () => {
  const good = { mac, settings_manager: { [phoneSettingServer]: { value: "x", attrs: { perm: "RW" } } } };

  it("creates with 201, replaces with 200, gives back, lists and removes", async () => {
    expect((await put(good)).status).toBe(201);
    expect((await put(good)).status).toBe(200);
    expect((await get(`/companies/${company}/endpoints/${mac}`)).json).toMatchObject({
      mac,
      settings_manager: good.settings_manager,
      warranty_exp_warning_period: 3,
      links: { self: `${endpoints}${mac}` },
    });
    expect(items(await signedCall(admin, "GET", endpoints)).map((one) => one.mac)).toEqual([mac]);
    expect((await signedCall(admin, "DELETE", `${endpoints}${mac.toUpperCase()}`)).status).toBe(204);
    expect((await signedCall(admin, "DELETE", `${endpoints}${mac}`)).status).toBe(404);
    expect((await signedCall(admin, "GET", `${endpoints}${mac}`)).status).toBe(404);
    const { puts, deletes } = service.sandbox.state;
    expect([puts.get(mac), deletes.get(mac)]).toEqual([2, 1]);
  });

  it("replaces the whole: what is left out falls back, and a null wipes", async () => {
    await put({ ...good, name: "A", provisioning_profile: profile, warranty_exp_warning_period: 12 });
    await put({ mac });
    expect(service.sandbox.state.endpoints.get(mac)).toMatchObject({
      name: "",
      provisioning_profile: null,
      warranty_exp_warning_period: 3,
      settings_manager: {},
      autoprovisioning_enabled: false,
    });
    await put({ mac, warranty_exp_warning_period: null });
    expect(service.sandbox.state.endpoints.get(mac)?.warranty_exp_warning_period).toBeNull();
  });

  it("takes the text that one known client sends for a boolean", async () => {
    await put({ mac, autoprovisioning_enabled: "true" });
    expect(service.sandbox.state.endpoints.get(mac)?.autoprovisioning_enabled).toBe(true);
  });

  it.each([
    ["an unknown setting", { mac, settings_manager: { [hexId("nothing")]: { value: "x" } } }],
    [
      "a permission on a setting that takes none",
      { mac, settings_manager: { [globalSettingServer]: { value: "x", attrs: { perm: "RW" } } } },
    ],
    ["another MAC than the address", { mac: "000413000002" }],
    ["no MAC", {}],
    ["a MAC with colons", { mac: "00:04:13:a1:b2:c3" }],
    ["a number for a value", { mac, settings_manager: { [phoneSettingServer]: { value: 1 } } }],
    ["a null for a value", { mac, settings_manager: { [phoneSettingServer]: { value: null } } }],
    ["a bare value", { mac, settings_manager: { [phoneSettingServer]: "x" } }],
    [
      "an unknown permission",
      { mac, settings_manager: { [phoneSettingServer]: { value: "x", attrs: { perm: "X" } } } },
    ],
    ["an unknown field", { mac, links: {} }],
    ["an unknown profile", { mac, provisioning_profile: hexId("nothing") }],
    ["a flag that is none", { mac, autoprovisioning_enabled: 1 }],
    ["a list", [{ mac }]],
  ])("refuses %s", async (_what, body) => {
    expect((await put(body)).status).toBe(400);
    expect(service.sandbox.state.endpoints.size).toBe(0);
  });

  it("refuses a body that is no JSON, or is not called so, and addresses that are no MAC", async () => {
    const url = `${endpoints}${mac}`;
    expect((await signedCall(admin, "PUT", url, undefined, { rawBody: "{" })).status).toBe(400);
    const form = { headers: { "content-type": "text/plain" }, hash: false } as const;
    expect((await signedCall(admin, "PUT", url, { mac }, form)).status).toBe(415);
    for (const at of ["00:04:13:a1:b2:c3", "000413", "zz0413a1b2c3"])
      expect((await put({ mac }, at)).status).toBe(400);
    expect(service.sandbox.state.endpoints.size).toBe(0);
  });

  it("refuses a MAC that another company holds, in the sandbox or outside", async () => {
    const taken = [403, { message: "taken_mac_or_forbidden" }];
    for (const method of ["GET", "PUT", "DELETE"]) {
      const body = method === "PUT" ? { mac: foreign } : undefined;
      const answer = await signedCall(admin, method, `${endpoints}${foreign}`, body);
      expect([answer.status, answer.json]).toEqual(taken);
    }
    await put({ mac });
    const theirs = `${api}/companies/${other}/endpoints/${mac}`;
    const answer = await signedCall(stranger, "PUT", theirs, { mac });
    expect([answer.status, answer.json]).toEqual(taken);
    expect(items(await signedCall(stranger, "GET", `${api}/companies/${other}/endpoints/`))).toEqual([]);
  });

  it("refuses a key without a Role everything about endpoints, and a Viewer every change", async () => {
    const refused = [403, { message: "User lacks permission to endpoint" }];
    for (const [key, method, url] of [
      [none, "GET", endpoints],
      [none, "GET", `${endpoints}${mac}`],
      [none, "PUT", `${endpoints}${mac}`],
      [none, "DELETE", `${endpoints}${mac}`],
      [viewer, "PUT", `${endpoints}${mac}`],
      [viewer, "DELETE", `${endpoints}${mac}`],
    ] as const) {
      const answer = await signedCall(key, method, url, method === "PUT" ? { mac } : undefined);
      expect([answer.status, answer.json]).toEqual(refused);
    }
    expect((await signedCall(viewer, "GET", endpoints)).status).toBe(200);
    expect((await get("/settings/", none)).status).toBe(200);
  });
});

describe("guesses", () => {
  it("can be switched", async () => {
    await service.close();
    await start({
      createdStatus: 200,
      deletedStatus: 200,
      unknownSettingStatus: 422,
      macMismatchStatus: 409,
      errorField: "detail",
      pageParameter: "p",
      macCase: "upper",
      roleNoneRefuses: "everything",
      companyHasName: false,
    });
    expect((await put({ mac })).status).toBe(200);
    expect((await put({ mac, settings_manager: { x: { value: "" } } })).status).toBe(422);
    const mismatch = await put({ mac: foreign });
    expect([mismatch.status, Object.keys(mismatch.json as object)]).toEqual([409, ["detail"]]);
    expect(items(await signedCall(admin, "GET", endpoints))[0]?.mac).toBe(mac.toUpperCase());
    expect((await get("/settings/")).headers.get("link")).toContain("&p=2>");
    expect((await get(`/tokens/${none.id}`, none)).status).toBe(403);
    expect((await get(`/companies/${company}`)).json).not.toHaveProperty("name");
    expect((await signedCall(admin, "DELETE", `${endpoints}${mac}`)).status).toBe(200);
  });
});
