import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { companyOf, type Service, startService } from "@/server/testing/service";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";

let offhook: Installation;
let service: Service;
const callers = createCallerFactory(appRouter);
let operator: ReturnType<typeof callers>;
beforeAll(async () => {
  offhook = await install();
  service = await startService({ companies: [companyOf("p0")] });
  await offhook.work();
  await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
  operator = callers({ who: (await offhook.person("master", "operator")).who });
});
afterAll(async () => {
  await offhook?.close();
  await service?.close();
});

const planOf = async (slug: string) =>
  Object(await offhook.operator.ok("GET", `/tenants/${slug}`)).plan as Record<string, unknown>;
const path = (plan: string) => `/plans/${encodeURIComponent(plan)}`;
const has = (slug: string, plan: object) => offhook.operator.ok("PATCH", `/tenants/${slug}`, { plan });
let phones = 0;
async function phone(slug: string): Promise<string> {
  const mac = macOf(++phones);
  await offhook.operator.ok("POST", `/tenants/${slug}/devices`, {
    mac,
    vendor: "snom",
    model: "D785",
    name: mac,
    extension: "1",
  });
  return mac;
}

describe("the plan of a tenant", () => {
  it("is said by its terms, and shared by those with the same", async () => {
    const terms = { touchlessProvisioning: false, deviceLimit: 12 };
    for (const slug of ["a1", "a2"])
      await offhook.operator.ok("POST", "/tenants", { slug, name: slug, plan: terms });
    expect(await planOf("a1")).toEqual({ ...terms, name: "Without touchless provisioning, 12 devices" });
    expect(await planOf("a2")).toEqual(await planOf("a1"));
    await has("a2", { deviceLimit: 13 });
    expect(await planOf("a2")).toMatchObject({ touchlessProvisioning: false, deviceLimit: 13 });
    expect(await planOf("a1")).toMatchObject({ deviceLimit: 12 });
  });

  it("is named, and stays when it is asked for what it has, though others have the same terms", async () => {
    await offhook.tenant("b1");
    for (const name of ["Bronze", "Another Bronze"])
      await operator.plans.create({ name, touchlessProvisioning: true, deviceLimit: 21 });
    await has("b1", { name: "Another Bronze" });
    await has("b1", { touchlessProvisioning: true });
    expect(await planOf("b1")).toEqual({
      name: "Another Bronze",
      touchlessProvisioning: true,
      deviceLimit: 21,
    });
    const nobody = await offhook.operator.call("PATCH", "/tenants/b1", { plan: { name: "Gold" } });
    expect([nobody.status, nobody.text]).toEqual([422, expect.stringContaining("There is no plan “Gold”.")]);
    const both = await offhook.operator.call("PATCH", "/tenants/b1", {
      plan: { name: "Bronze", deviceLimit: 1 },
    });
    expect([both.status, both.text]).toEqual([422, expect.stringContaining("not both")]);
  });

  it("is made anew when the one named after its terms has other terms by now", async () => {
    const terms = { touchlessProvisioning: true, deviceLimit: 33 };
    await offhook.operator.ok("POST", "/tenants", { slug: "c1", name: "c1", plan: terms });
    await operator.plans.update({ plan: "Touchless, 33 devices", deviceLimit: 34 });
    await offhook.operator.ok("POST", "/tenants", { slug: "c2", name: "c2", plan: terms });
    expect(await planOf("c1")).toMatchObject({ deviceLimit: 34 });
    expect(await planOf("c2")).toEqual({ name: "Touchless, 33 devices (2)", ...terms });
  });
});

describe("plans", () => {
  it("are listed with how many tenants have them, changed, and deleted when none has", async () => {
    await offhook.tenant("d1");
    const made = await offhook.operator.ok("POST", "/plans", {
      name: "Silver / 40",
      touchlessProvisioning: true,
      deviceLimit: 40,
    });
    expect(made).toMatchObject({ name: "Silver / 40", tenants: 0 });
    const again = await offhook.operator.call("POST", "/plans", {
      name: "Silver / 40",
      touchlessProvisioning: false,
      deviceLimit: null,
    });
    expect(again.status).toBe(409);
    await has("d1", { name: "Silver / 40" });
    const renamed = await offhook.operator.ok("PATCH", path("Silver / 40"), { name: "Silver" });
    expect(renamed).toMatchObject({ name: "Silver", deviceLimit: 40, tenants: 1 });
    expect((await operator.plans.list({})).items).toContainEqual(
      expect.objectContaining({ name: "Silver", tenants: 1, isMasters: false }),
    );
    const refused = await offhook.operator.call("DELETE", path("Silver"));
    expect([refused.status, refused.text]).toEqual([
      409,
      expect.stringMatching(/One tenant has the plan “Silver”\..*Give them another plan in Tenants/),
    ]);
    await has("d1", { touchlessProvisioning: true, deviceLimit: null });
    expect((await offhook.operator.call("DELETE", path("Silver"))).status).toBe(204);
    expect((await offhook.operator.call("DELETE", path("Silver"))).status).toBe(404);
    await expect(
      operator.plans.update({ plan: "Touchless, any number of devices", name: "Bronze" }),
    ).rejects.toThrow("There is a plan “Bronze” already.");
  });

  it("keep the master tenant's own", async () => {
    const own = (await operator.plans.list({})).items.find(({ isMasters }) => isMasters);
    for (const slug of (await operator.tenants.list({ limit: 200 })).items.map(({ slug }) => slug))
      await has(slug, { touchlessProvisioning: false, deviceLimit: 99 });
    await expect(operator.plans.delete({ plan: own?.name ?? "" })).rejects.toThrow("so it stays");
  });

  it("leave what was done in the operator's audit", async () => {
    const verbs = await offhook.sql<{ verb: string }[]>`
      select distinct verb from audit_entries a join tenants t on t.id = a.tenant_id
      where t.is_master and verb like 'plan.%' order by 1`;
    expect(verbs.map(({ verb }) => verb)).toEqual(["plan.create", "plan.delete", "plan.update"]);
  });
});

describe("changing a plan", () => {
  it("says first whom it leaves over the limit and without touchless provisioning, and changes nothing", async () => {
    await operator.plans.create({ name: "Small", touchlessProvisioning: true, deviceLimit: 3 });
    for (const slug of ["e1", "e2"]) {
      await offhook.tenant(slug);
      await has(slug, { name: "Small" });
    }
    for (const slug of ["e1", "e1", "e1", "e2"]) await phone(slug);
    expect(await operator.plans.preview({ plan: "Small", deviceLimit: 1 })).toEqual({
      tenants: 2,
      overLimit: { tenants: ["Tenant e1"], devices: 2 },
      losesTouchless: { tenants: [], registered: 0 },
    });
    expect(
      await operator.plans.preview({ plan: "Small", touchlessProvisioning: false, deviceLimit: null }),
    ).toEqual({
      tenants: 2,
      overLimit: { tenants: [], devices: 0 },
      losesTouchless: { tenants: ["Tenant e1", "Tenant e2"], registered: 0 },
    });
    expect(await planOf("e1")).toMatchObject({ touchlessProvisioning: true, deviceLimit: 3 });
    await operator.plans.update({ plan: "Small", deviceLimit: 1 });
    expect((await operator.devices.list({ tenant: "e1" })).items).toHaveLength(3);
    await expect(phone("e1")).rejects.toThrow("The plan allows 1 devices");
  });

  it("registers what waited for touchless provisioning when it comes", async () => {
    const { admin } = await offhook.tenant("f1");
    await operator.plans.create({ name: "Waits", touchlessProvisioning: true, deviceLimit: null });
    await has("f1", { name: "Waits" });
    await admin.ok("PUT", "/tenants/f1/redirect-accounts/snom", service.account("ck_p0"));
    const mac = await phone("f1");
    await admin.register("f1", mac);
    await admin.until("f1", mac, ({ status }) => status === "registered");
    await operator.plans.update({ plan: "Waits", touchlessProvisioning: false });
    expect(await operator.mode.preview({ mode: "master" })).toMatchObject({
      excluded: 1,
      moved: 0,
      stranded: 0,
      tenants: ["Tenant f1"],
    });
    await operator.mode.set({ mode: "master" });
    const without = await admin.until("f1", mac, ({ status }) => status === "none");
    expect(without.lastMessage).toBe("The plan of this tenant does not include touchless provisioning.");
    await operator.mode.set({ mode: "per_tenant" });
    expect((await admin.registration("f1", mac)).status).toBe("none");
    await operator.plans.update({ plan: "Waits", touchlessProvisioning: true });
    await admin.until("f1", mac, ({ status }) => status === "registered");
  });
});
