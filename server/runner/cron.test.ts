import { afterEach, beforeEach, expect, test } from "vitest";
import { nextTick } from "./functions";
import { createHarness, type Harness } from "./testing/harness";

let h: Harness;
beforeEach(async () => {
  h = await createHarness();
});
afterEach(() => h.close());

const ticks = async () =>
  (await h.sql<{ ts: string }[]>`select payload ->> 'ts' as ts from runner.events order by received_at`).map(
    (row) => Number(row.ts),
  );

test("reads time zones, and UTC without one", () => {
  const winter = new Date("2026-01-10T00:00:00Z");
  expect(nextTick("0 12 * * *", winter).toISOString()).toBe("2026-01-10T12:00:00.000Z");
  expect(nextTick("TZ=Europe/Rome 0 12 * * *", winter).toISOString()).toBe("2026-01-10T11:00:00.000Z");
});

test("fires each tick once, with a second runner standing by", async () => {
  const fn = h.inngest.createFunction({ id: "tick", triggers: [{ cron: "* * * * * *" }] }, () => 1);
  await h.start([fn]);
  await h.start([fn]);
  await expect.poll(async () => (await ticks()).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(3);
  const all = await ticks();
  expect(new Set(all).size).toBe(all.length);
  const runs = await h.sql`select event_id from runner.runs group by event_id having count(*) > 1`;
  expect(runs).toHaveLength(0);
});

test("makes up for one missed tick, however many were missed, and then keeps its hours", async () => {
  const fn = h.inngest.createFunction({ id: "hourly", triggers: [{ cron: "0 * * * *" }] }, () => 1);
  const first = await h.start([fn]);
  const queued = () =>
    h.sql<{ run_at: Date }[]>`select run_at from graphile_worker.jobs where key like 'cron:%'`;
  await expect.poll(async () => (await queued()).length).toBe(1);
  await first.stop();
  await h.sql`
    update graphile_worker._private_jobs set run_at = now() - interval '3 days',
      payload = payload::jsonb || jsonb_build_object('tick', now() - interval '3 days') where key like 'cron:%'`;
  await h.start([fn]);
  await expect.poll(async () => (await h.settled()).completed, { timeout: 10_000 }).toBe(1);
  const [next] = await queued();
  expect(next?.run_at.getTime()).toBeGreaterThan(Date.now());
  expect(await ticks()).toHaveLength(1);
});

test("forgets a cron that is gone from the code", async () => {
  const at = (cron: string) => h.inngest.createFunction({ id: "moved", triggers: [{ cron }] }, () => 1);
  const keys = async () =>
    (await h.sql<{ key: string }[]>`select key from graphile_worker.jobs where key like 'cron:%'`).map(
      (row) => row.key,
    );
  const first = await h.start([at("0 1 * * *")]);
  await expect.poll(keys).toEqual(["cron:test-moved:0 1 * * *"]);
  await first.stop();
  await h.start([at("0 2 * * *")]);
  await expect.poll(keys).toEqual(["cron:test-moved:0 2 * * *"]);
});
