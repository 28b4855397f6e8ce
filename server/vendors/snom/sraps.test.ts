import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createOutboundFetch } from "@/server/outbound/outbound-fetch";
import { globalSettingServer, hexId, phoneSettingServer } from "@/server/sandbox/catalogue";
import { type ListeningSandbox, listenSandbox } from "@/server/sandbox/listen";
import type { RedirectCall, RedirectContext } from "@/server/vendors/types";
import { sraps } from "./sraps";
import { forgetAccount } from "./sraps-account";

const company = hexId("company");
const profile = hexId("profile");
const foreignSetting = hexId("setting 0007");
const userSetting = hexId("setting 1102");
const passSetting = hexId("setting 1103");
const mac = "000413a1b2c3";
const listing = {
  url: "https://pbx.example.com/ztprov/snomD785-{mac}.htm",
  httpUser: "ztp-user",
  httpPassword: 'p<&>"ß{mac}',
};

let service: ListeningSandbox;
const fetch = createOutboundFetch({ allow: ["127.0.0.0/8"] });

beforeAll(async () => {
  service = await listenSandbox(
    {
      companies: [
        {
          id: company,
          name: "Acme Telephones",
          profiles: [profile],
          keys: [{ id: "ck_admin", secret: "s3cret-admin", role: "Admin" }],
        },
      ],
    },
    { mount: "/deep/mount" },
  );
});
afterAll(async () => {
  await fetch.close();
  await service.close();
});

function context(): RedirectContext & { calls: RedirectCall[] } {
  const calls: RedirectCall[] = [];
  return {
    credentials: { apiUrl: service.apiUrl, keyId: "ck_admin", keySecret: "s3cret-admin" },
    fetch,
    onCall: (call) => {
      calls.push(call);
    },
    calls,
  };
}

beforeEach(() => {
  const { state } = service.sandbox;
  state.endpoints.clear();
  state.puts.clear();
  state.requests.length = 0;
  forgetAccount(context().credentials);
});

describe("sraps", () => {
  it("tests a key and names its company", async () => {
    expect(await sraps.test(context())).toEqual({ company: "Acme Telephones" });
  });

  it("names the company by its uuid when it has no name", async () => {
    const nameless = await listenSandbox({
      companies: [{ id: company, name: "x", keys: [{ id: "k", secret: "s", role: "Admin" }] }],
      guesses: { companyHasName: false },
    });
    const credentials = { apiUrl: nameless.apiUrl, keyId: "k", keySecret: "s" };
    expect(await sraps.test({ ...context(), credentials })).toEqual({ company });
    await nameless.close();
  });

  it("registers, compares, lists and deregisters", async () => {
    const ctx = context();
    expect(await sraps.compare(ctx, mac, listing)).toBe("absent");
    await sraps.register(ctx, mac, listing);
    expect(await sraps.compare(ctx, mac, listing)).toBe("same");
    expect(await sraps.compare(ctx, mac, { ...listing, httpPassword: "other" })).toBe("different");
    expect(await sraps.list(ctx)).toEqual([mac]);
    await sraps.deregister(ctx, mac);
    expect(await sraps.list(ctx)).toEqual([]);
    await sraps.deregister(ctx, mac);
    expect(await sraps.compare(ctx, mac, listing)).toBe("absent");
  });

  it("sets the desk phones' settings with permissions, and leaves the global twin alone", async () => {
    await sraps.register(context(), mac.toUpperCase(), listing);
    const stored = service.sandbox.state.endpoints.get(mac);
    expect(stored?.settings_manager).toEqual({
      [phoneSettingServer]: { value: listing.url, attrs: { perm: "RW" } },
      [userSetting]: { value: listing.httpUser, attrs: { perm: "RW" } },
      [passSetting]: { value: listing.httpPassword, attrs: { perm: "RW" } },
    });
    expect(stored?.settings_manager).not.toHaveProperty(globalSettingServer);
    expect(stored?.autoprovisioning_enabled).toBe(true);
    expect(stored?.warranty_exp_warning_period).toBe(3);
  });

  it("sends no permission for settings that take none", async () => {
    const plain = await listenSandbox({
      companies: [{ id: company, name: "x", keys: [{ id: "k", secret: "s", role: "Admin" }] }],
      guesses: { credentialsUsePermissions: false },
    });
    await sraps.register(
      { fetch, credentials: { apiUrl: plain.apiUrl, keyId: "k", keySecret: "s" } },
      mac,
      listing,
    );
    const manager = plain.sandbox.state.endpoints.get(mac)?.settings_manager;
    expect(manager?.[userSetting]).toEqual({ value: listing.httpUser });
    expect(manager?.[phoneSettingServer]).toEqual({ value: listing.url, attrs: { perm: "RW" } });
    await plain.close();
  });

  it("keeps what others put into the entry", async () => {
    await service.sandbox.state.put({
      mac,
      companyId: company,
      name: "Reception",
      autoprovisioning_enabled: false,
      provisioning_profile: profile,
      warranty_exp_warning_period: 12,
      settings_manager: {
        [foreignSetting]: { value: "kept" },
        [phoneSettingServer]: { value: "https://old.example.com/", attrs: { perm: "R" } },
      },
    });
    await sraps.register(context(), mac, listing);
    const stored = service.sandbox.state.endpoints.get(mac);
    expect(stored).toMatchObject({
      name: "Reception",
      autoprovisioning_enabled: true,
      provisioning_profile: profile,
      warranty_exp_warning_period: 12,
    });
    expect(stored?.settings_manager[foreignSetting]).toEqual({ value: "kept" });
    expect(stored?.settings_manager[phoneSettingServer]?.value).toBe(listing.url);
  });

  it("sends no null, real booleans and a lower-case MAC", async () => {
    const bodies: string[] = [];
    const ctx: RedirectContext = {
      ...context(),
      fetch: (url, init) => {
        if (init.body) bodies.push(init.body);
        return fetch(url, init);
      },
    };
    // The sandbox gives back `provisioning_profile: null` and a wiped warranty period.
    await service.sandbox.state.put({
      mac,
      companyId: company,
      name: "",
      autoprovisioning_enabled: true,
      provisioning_profile: null,
      warranty_exp_warning_period: null,
      settings_manager: {},
    });
    await sraps.register(ctx, mac.toUpperCase(), listing);
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).not.toContain("null");
    expect(JSON.parse(bodies[0] ?? "")).toMatchObject({ mac, autoprovisioning_enabled: true });
  });

  it("writes once however often it is asked the same", async () => {
    for (let time = 0; time < 3; time++) await sraps.register(context(), mac, listing);
    expect(service.sandbox.state.puts.get(mac)).toBe(1);
    await sraps.register(context(), mac, { ...listing, httpPassword: "rotated" });
    expect(service.sandbox.state.puts.get(mac)).toBe(2);
  });

  it("reads links and catalogue once, then needs a GET and a PUT for each phone", async () => {
    const first = context();
    await sraps.register(first, mac, listing);
    expect(
      first.calls.map((call) => `${call.method} ${call.path.replace("/deep/mount/api/v1", "")}`),
    ).toEqual([
      "GET /tokens/…",
      `GET /companies/${company}`,
      "GET /settings/?page_size=1000",
      "GET /settings/?page_size=1000&page=2",
      `GET /companies/${company}/endpoints/${mac}`,
      `PUT /companies/${company}/endpoints/${mac}`,
    ]);
    expect(first.calls.map((call) => [call.status, call.outcome])).toEqual([
      [200, "ok"],
      [200, "ok"],
      [200, "ok"],
      [200, "ok"],
      [404, "not found"],
      [201, "ok"],
    ]);
    const second = context();
    await sraps.register(second, "000413000002", listing);
    expect(second.calls.map((call) => call.method)).toEqual(["GET", "PUT"]);
  });

  it("does not share what it remembers between keys, nor with one who only knows the key id", async () => {
    await sraps.register(context(), mac, listing);
    const guess = context();
    guess.credentials = { ...guess.credentials, keySecret: "guessed" };
    await expect(sraps.list(guess)).rejects.toMatchObject({ kind: "wrong_key" });
    expect(guess.calls[0]?.path).toBe("/deep/mount/api/v1/tokens/…");
    const owner = context();
    await sraps.list(owner);
    expect(owner.calls).toHaveLength(1);
  });

  it("lists page by page, lower-case, whatever case the service uses", async () => {
    const upper = await listenSandbox({
      companies: [{ id: company, name: "x", keys: [{ id: "k", secret: "s", role: "Admin" }] }],
      guesses: { macCase: "upper" },
    });
    const macs = Array.from({ length: 2001 }, (_, n) => `000413${n.toString(16).padStart(6, "0")}`);
    for (const one of macs) {
      upper.sandbox.state.endpoints.set(one, {
        mac: one,
        companyId: company,
        name: "",
        autoprovisioning_enabled: true,
        provisioning_profile: null,
        warranty_exp_warning_period: 3,
        settings_manager: {},
      });
    }
    const ctx = context();
    ctx.credentials = { apiUrl: upper.apiUrl, keyId: "k", keySecret: "s" };
    expect(await sraps.list(ctx)).toEqual(macs);
    expect(ctx.calls).toHaveLength(5);
    await upper.close();
  });
});
