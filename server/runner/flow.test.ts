import { afterEach, beforeEach, expect, test } from "vitest";
import { createHarness, type Harness } from "./testing/harness";

let h: Harness;
beforeEach(async () => {
  h = await createHarness();
});
afterEach(() => h.close());

const count = async () => (await h.sql`select 1 from runner.runs`).length;

test("an event sent twice under one id is one event, even from many senders at once", async () => {
  const fn = h.inngest.createFunction({ id: "once", triggers: [{ event: "go" }] }, () => 1);
  await h.start([fn]);
  const sent = await Promise.all(Array.from({ length: 10 }, () => h.inngest.send({ id: "e-1", name: "go" })));
  expect(sent.every(({ ids }) => ids[0] === "e-1")).toBe(true);
  expect(await h.settled()).toMatchObject({ completed: 1 });
  await h.inngest.send({ id: "e-1", name: "go" });
  expect(await h.settled()).toMatchObject({ completed: 1 });
  expect(await count()).toBe(1);
});

test("events wait for a runner that is not there yet", async () => {
  await h.inngest.send([{ name: "go" }, { name: "go" }]);
  const fn = h.inngest.createFunction({ id: "late", triggers: [{ event: "go" }] }, () => 1);
  await h.start([fn]);
  expect(await h.settled()).toMatchObject({ completed: 2 });
});

test("the application's role can send and ask for counts, and can do nothing else", async () => {
  const refused = async (text: string) =>
    expect(
      h.sql.begin(async (tx) => {
        await tx`set local role offhook_app`;
        await tx.unsafe(text);
      }),
    ).rejects.toThrow("permission denied");
  await refused("select * from runner.steps");
  await refused("insert into runner.events (id, name, payload) values ('x', 'x', '{}')");
  await refused("select graphile_worker.add_job('runner-run')");
});

test("concurrency: at most so many per key at once, first come first served, one key never holds up another", async () => {
  const now = new Map<string, number>();
  const peaks = new Map<string, number>();
  const order: number[] = [];
  let threeAtOnce = () => {};
  const three = new Promise<void>((done) => {
    threeAtOnce = done;
  });
  const fn = h.inngest.createFunction(
    {
      id: "queue",
      triggers: [{ event: "go" }],
      concurrency: [{ limit: 1, key: "event.data.account", scope: "env" }, { limit: 3 }],
    },
    async ({ event, step }) => {
      const { account, n } = event.data;
      await step.run("work", async () => {
        const here = (now.get(account) ?? 0) + 1;
        now.set(account, here);
        peaks.set(account, Math.max(here, peaks.get(account) ?? 0));
        const all = [...now.values()].reduce((sum, one) => sum + one, 0);
        peaks.set("all", Math.max(all, peaks.get("all") ?? 0));
        if (account === "a") order.push(n);
        if (all === 3) threeAtOnce();
        await three;
        now.set(account, (now.get(account) ?? 0) - 1);
      });
    },
  );
  const accounts = ["a", "b", "c", "d"];
  await h.start([fn]);
  await h.inngest.send(
    Array.from({ length: 40 }, (_, n) => ({ name: "go", data: { account: accounts[n % 4], n } })),
  );
  expect(await h.settled()).toMatchObject({ completed: 40, repeatedSteps: 0 });
  for (const account of accounts) expect(peaks.get(account)).toBe(1);
  expect(peaks.get("all")).toBe(3);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test("two functions share a limit by scope and key", async () => {
  let now = 0;
  let peak = 0;
  const work = async () => {
    now += 1;
    peak = Math.max(peak, now);
    await new Promise((done) => setTimeout(done, 20));
    now -= 1;
  };
  const concurrency = { limit: 1, key: "event.data.account", scope: "env" as const };
  const functions = ["register", "deregister"].map((id) =>
    h.inngest.createFunction({ id, triggers: [{ event: id }], concurrency }, ({ step }) =>
      step.run("work", work),
    ),
  );
  await h.start(functions);
  const names = ["register", "deregister", "register", "deregister"];
  await h.inngest.send(names.map((name) => ({ name, data: { account: 1 } })));
  expect(await h.settled()).toMatchObject({ completed: 4 });
  expect(peak).toBe(1);
});

test("a run that waits for its retry lets the next one of its key go first", async () => {
  const order: string[] = [];
  const fn = h.inngest.createFunction(
    { id: "outage", triggers: [{ event: "go" }], concurrency: { limit: 1 } },
    async ({ event, step, attempt }) => {
      await step.run("work", () => {
        order.push(`${event.data.n}.${attempt}`);
        if (event.data.n === 1 && attempt === 0) throw new Error("down");
      });
    },
  );
  await h.start([fn], { backoff: () => 4000 });
  await h.inngest.send([
    { name: "go", data: { n: 1 } },
    { name: "go", data: { n: 2 } },
  ]);
  await h.settled();
  expect(order).toEqual(["1.0", "2.0", "1.1"]);
});

test("a run that is queued many times over is executed by one worker at a time", async () => {
  let times = 0;
  const fn = h.inngest.createFunction({ id: "once", triggers: [{ event: "go" }] }, ({ step }) =>
    step.run("work", async () => {
      times += 1;
      await new Promise((done) => setTimeout(done, 100));
    }),
  );
  const first = await h.start([fn]);
  await h.inngest.send({ name: "go", ts: Date.now() + 3_600_000 });
  await expect.poll(count).toBe(1);
  await first.stop();
  await h.sql`
    select graphile_worker.add_job('runner-run', json_build_object('run', id)) from runner.runs, generate_series(1, 6)`;
  await h.start([fn]);
  expect(await h.settled()).toMatchObject({ completed: 1, repeatedSteps: 0 });
  expect(times).toBe(1);
});

test("idempotency: one run per key", async () => {
  const fn = h.inngest.createFunction(
    { id: "single", triggers: [{ event: "go" }], idempotency: "event.data.a + '-' + event.data.b" },
    () => 1,
  );
  await h.start([fn]);
  const pairs = [
    [1, 2],
    [1, 2],
    [1, 3],
    [12, ""],
    [1, 2],
  ];
  for (const [a, b] of pairs) await h.inngest.send({ name: "go", data: { a, b } });
  expect(await h.settled()).toMatchObject({ completed: 3 });
});

test("cancelOn: ends the runs that match, before they go on, and no other", async () => {
  const done: number[] = [];
  const fn = h.inngest.createFunction(
    {
      id: "cancellable",
      triggers: [{ event: "go" }],
      cancelOn: [{ event: "stop", if: "event.data.id == async.data.id" }],
    },
    async ({ event, step }) => {
      await step.run("begin", () => 1);
      await step.waitForEvent("gate", { event: "gate", timeout: "1h" });
      await step.run("end", () => {
        done.push(event.data.id);
      });
    },
  );
  await h.start([fn]);
  await h.inngest.send([
    { name: "go", data: { id: 1 } },
    { name: "go", data: { id: 2 } },
  ]);
  await expect
    .poll(async () => (await h.sql`select 1 from runner.interests where kind = 'wait'`).length, {
      timeout: 10_000,
    })
    .toBe(2);
  await h.inngest.send([{ name: "stop", data: { id: 1 } }, { name: "gate" }]);
  expect(await h.settled()).toMatchObject({ cancelled: 1, completed: 1 });
  expect(done).toEqual([2]);
});

test("cancelOn: a run in the middle of a step goes no further than that step", async () => {
  let begin: () => void = () => {};
  const begun = new Promise<void>((done) => {
    begin = done;
  });
  let finish: () => void = () => {};
  const gate = new Promise<void>((done) => {
    finish = done;
  });
  let went = false;
  const fn = h.inngest.createFunction(
    { id: "busy", triggers: [{ event: "go" }], cancelOn: [{ event: "stop" }] },
    async ({ step }) => {
      await step.run("long", async () => {
        begin();
        await gate;
      });
      await step.run("further", () => {
        went = true;
      });
    },
  );
  const runner = await h.start([fn]);
  await h.inngest.send({ name: "go" });
  await begun;
  await h.inngest.send({ name: "stop" });
  expect(await h.settled()).toMatchObject({ cancelled: 1 });
  finish();
  await runner.stop();
  expect(went).toBe(false);
});

test("prunes what ended long ago, with its steps and events, and keeps the rest", async () => {
  const fn = h.inngest.createFunction({ id: "old", triggers: [{ event: "go" }] }, ({ step }) =>
    step.run("s", () => 1),
  );
  const first = await h.start([fn]);
  await h.inngest.send([{ name: "go" }, { name: "go" }, { name: "unheard" }]);
  await h.settled();
  await first.stop();
  await h.sql`update runner.runs set ended_at = now() - interval '8 days'
    where id = (select id from runner.runs order by position limit 1)`;
  await h.sql`update runner.events set routed_at = now() - interval '8 days'`;
  await h.start([fn]);
  await expect.poll(count).toBe(1);
  await expect.poll(async () => (await h.sql`select 1 from runner.events`).length).toBe(1);
  expect(await h.sql`select 1 from runner.steps`).toHaveLength(1);
});
