import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Installation, install } from "@/server/testing/installation";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";

let offhook: Installation;
beforeAll(async () => {
  offhook = await install();
});
afterAll(() => offhook?.close());

const caller = createCallerFactory(appRouter);
type Person = Awaited<ReturnType<Installation["person"]>>;
let count = 0;
let tenant: string;
let admin: Person;
let viewer: Person;
beforeEach(async () => {
  count += 1;
  tenant = `members-${count}`;
  await offhook.tenant(tenant);
  admin = await offhook.person(tenant, "admin");
  viewer = await offhook.person(tenant, "viewer");
});
const members = (person: Person) => caller({ who: person.who }).members;

describe("a member", () => {
  it("has another role from the next request on", async () => {
    await members(admin).changeRole({ tenant, userId: viewer.userId, role: "admin" });
    await members(viewer).changeRole({ tenant, userId: admin.userId, role: "viewer" });
    await expect(
      members(admin).changeRole({ tenant, userId: admin.userId, role: "admin" }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    const audited = await offhook.sql`
      select before, after from audit_entries where verb = 'member.change-role' and thing_id = ${viewer.userId}`;
    expect(audited).toMatchObject([{ before: { role: "viewer" }, after: { role: "admin" } }]);
  });

  it("that is removed finds nothing here at once, and keeps what is elsewhere", async () => {
    const other = `members-too-${count}`;
    const { id } = await offhook.tenant(other);
    await offhook.sql`insert into memberships (tenant_id, user_id, role) values (${id}, ${viewer.userId}, 'viewer')`;
    const { devices } = caller({ who: viewer.who });
    await devices.list({ tenant });
    expect(await members(admin).remove({ tenant, userId: viewer.userId })).toEqual({ removed: true });
    await expect(devices.list({ tenant })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await devices.list({ tenant: other });
    await expect(members(admin).remove({ tenant, userId: viewer.userId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("the last admin", () => {
  it("stays, in words, whoever asks", async () => {
    const operator = await offhook.person("master", "operator");
    for (const person of [admin, operator]) {
      for (const refused of [
        () => members(person).remove({ tenant, userId: admin.userId }),
        () => members(person).changeRole({ tenant, userId: admin.userId, role: "viewer" }),
      ]) {
        await expect(refused()).rejects.toMatchObject({
          code: "PRECONDITION_FAILED",
          message: `admin of ${tenant} is the last admin of this tenant.`,
        });
      }
    }
    await members(admin).changeRole({ tenant, userId: admin.userId, role: "admin" });
  });

  it("is left over when two go at the same time", async () => {
    const second = await offhook.person(tenant, "admin");
    const results = await Promise.allSettled([
      members(admin).remove({ tenant, userId: second.userId }),
      members(second).changeRole({ tenant, userId: admin.userId, role: "viewer" }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const left = (await members(admin).list({ tenant })).filter(({ role }) => role === "admin");
    expect(left).toHaveLength(1);
  });
});

it("REST lists, changes and removes members", async () => {
  const api = offhook.operator.as(await offhook.token(tenant, "admin"));
  const path = `/tenants/${tenant}/members`;
  expect(await api.ok("GET", path)).toMatchObject({ items: [{}, {}], nextCursor: null });
  expect(await api.ok("PATCH", `${path}/${viewer.userId}`, { role: "admin" })).toMatchObject({
    role: "admin",
  });
  expect((await api.call("DELETE", `${path}/${viewer.userId}`)).status).toBe(204);
  expect((await api.call("DELETE", `${path}/${viewer.userId}`)).status).toBe(404);
  expect(await api.call("DELETE", `${path}/${admin.userId}`)).toMatchObject({
    status: 409,
    body: { remedy: "Make somebody else an admin first, or invite one." },
  });
});
