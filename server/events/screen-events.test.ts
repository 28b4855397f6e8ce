import { afterAll, beforeAll, expect, it } from "vitest";
import { type Installation, install } from "@/server/testing/installation";
import { hearOfDevices, newsPosition } from "./screen-events";

let offhook: Installation;
beforeAll(async () => {
  offhook = await install();
});
afterAll(() => offhook?.close());

let count = 0;
async function addDevice(tenant: { slug: string; admin: Installation["operator"] }): Promise<string> {
  count += 1;
  const mac = `0004130000${count.toString(16).padStart(2, "0")}`;
  const device = { mac, vendor: "snom", model: "D785", name: "Desk", extension: "1" };
  await tenant.admin.ok("POST", `/tenants/${tenant.slug}/devices`, device);
  const [row] = await offhook.sql`select id from devices where mac = ${mac}`;
  return String(row?.id);
}

it("tells again what happened after a position, to that tenant only, and nothing from before it", async () => {
  const [mine, theirs] = [await offhook.tenant("mine"), await offhook.tenant("theirs")];
  const live: string[] = [];
  await hearOfDevices(mine.id, (id) => live.push(id), await newsPosition());
  const last = await addDevice(mine);
  await expect.poll(() => live).toContain(last);

  const position = await newsPosition();
  const after = await addDevice(mine);
  const foreign = await addDevice(theirs);
  const theirNews: string[] = [];
  await hearOfDevices(theirs.id, (id) => theirNews.push(id), position);
  await expect.poll(() => theirNews).toContain(foreign);

  const late: string[] = [];
  await hearOfDevices(mine.id, (id) => late.push(id), position);
  expect(new Set(late)).toEqual(new Set([after]));
  expect(live).not.toContain(foreign);
  expect(theirNews).not.toContain(after);
});

it.each(["", "nonsense", "another.3", `${"0".repeat(12)}.0`])(
  "says that anything may have changed after %j",
  async (after) => {
    const tenant = await offhook.tenant(`t${count++}`);
    const heard: string[] = [];
    const stop = await hearOfDevices(tenant.id, (id) => heard.push(id), after);
    stop();
    expect(heard).toEqual([""]);
  },
);

it("says nothing after a position that is now, and everything after one that has not been yet", async () => {
  const tenant = await offhook.tenant("quiet");
  const heard: string[] = [];
  const now = await newsPosition();
  (await hearOfDevices(tenant.id, (id) => heard.push(id)))();
  (await hearOfDevices(tenant.id, (id) => heard.push(id), now))();
  expect(heard).toEqual([]);
  const [process = "", told = "0"] = now.split(".");
  (await hearOfDevices(tenant.id, (id) => heard.push(id), `${process}.${Number(told) + 5}`))();
  expect(heard).toEqual([""]);
});
