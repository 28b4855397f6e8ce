import { Inngest, NonRetriableError, RetryAfterError } from "inngest";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createHarness, type Harness } from "./testing/harness";

let h: Harness;
beforeEach(async () => {
  h = await createHarness();
});
afterEach(() => h.close());

const runs = async () => h.sql`select function_id, status, output, error from runner.runs order by position`;

test("executes steps in order, each once, and stores only what they returned", async () => {
  const seen: string[] = [];
  const secret = "hunter2-in-a-closure";
  const fn = h.inngest.createFunction(
    { id: "steps", triggers: [{ event: "go" }] },
    async ({ event, step }) => {
      const first = await step.run("first", () => {
        seen.push(`first ${secret.length}`);
        return { n: Number(event.data.n) + 1 };
      });
      const nothing = await step.run("nothing", () => {
        seen.push("nothing");
      });
      const nul = await step.run("nul", () => "a\u0000b");
      return { n: first.n * 2, nothing, nul };
    },
  );
  await h.start([fn]);
  await h.inngest.send({ name: "go", data: { n: 1 } });
  expect(await h.settled()).toMatchObject({ completed: 1, stepExecutions: 3, repeatedSteps: 0 });
  expect(seen).toEqual([`first ${secret.length}`, "nothing"]);
  expect(await runs()).toMatchObject([
    { status: "completed", output: { n: 4, nothing: null, nul: "a\u0000b" } },
  ]);
  const steps = await h.sql`select name, output from runner.steps order by position`;
  expect([...steps]).toEqual([
    { name: "first", output: { n: 2 } },
    { name: "nothing", output: null },
    { name: "nul", output: "a\u0000b" },
  ]);
  const [dump] =
    await h.sql`select json_agg(steps)::text || (select json_agg(runs)::text from runner.runs) as all
    from runner.steps`;
  expect(dump?.all).not.toContain(secret);
});

test("retries a step until it works, without repeating the one before", async () => {
  const calls = { before: 0, flaky: 0 };
  const attempts: number[] = [];
  const fn = h.inngest.createFunction(
    { id: "flaky", triggers: [{ event: "go" }], retries: 3 },
    async ({ step, attempt }) => {
      await step.run("before", () => {
        calls.before += 1;
      });
      await step.run("flaky", () => {
        attempts.push(attempt);
        calls.flaky += 1;
        if (calls.flaky < 4) throw new Error(`not yet ${calls.flaky}`);
      });
      await step.run("after", () => "ok");
    },
  );
  await h.start([fn]);
  await h.inngest.send({ name: "go" });
  expect(await h.settled()).toMatchObject({ completed: 1, repeatedSteps: 0 });
  expect(calls).toEqual({ before: 1, flaky: 4 });
  expect(attempts).toEqual([0, 1, 2, 3]);
});

test("fails after the last retry, tells onFailure, and keeps no stack trace", async () => {
  let tries = 0;
  const failures: unknown[] = [];
  const fn = h.inngest.createFunction(
    {
      id: "hopeless",
      triggers: [{ event: "go" }],
      retries: 1,
      onFailure: async ({ error, event, step }) => {
        await step.run("note", () => {
          failures.push([error.message, event.data.event.data.n, event.data.run_id.length]);
        });
      },
    },
    async ({ step }) => {
      await step.run("never", () => {
        tries += 1;
        throw new Error("the service is gone");
      });
    },
  );
  await h.start([fn]);
  await h.inngest.send({ name: "go", data: { n: 7 } });
  expect(await h.settled()).toMatchObject({ failed: 1, completed: 1 });
  expect(tries).toBe(2);
  expect(failures).toEqual([["the service is gone", 7, 36]]);
  const [run] = await runs();
  expect(run).toMatchObject({ status: "failed", error: { message: "the service is gone", stack: "" } });
});

test("never retries a NonRetriableError, and lets a function catch a failed step", async () => {
  let tries = 0;
  const fn = h.inngest.createFunction({ id: "caught", triggers: [{ event: "go" }] }, async ({ step }) => {
    try {
      await step.run("refused", () => {
        tries += 1;
        throw new NonRetriableError("403");
      });
    } catch (error) {
      return step.run("tell", () => (error instanceof Error ? `caught ${error.message}` : ""));
    }
  });
  const other = h.inngest.createFunction({ id: "outright", triggers: [{ event: "go" }] }, () => {
    tries += 1;
    throw new NonRetriableError("no step at all");
  });
  await h.start([fn, other]);
  await h.inngest.send({ name: "go" });
  expect(await h.settled()).toMatchObject({ completed: 1, failed: 1 });
  expect(tries).toBe(2);
  expect((await runs()).map((run) => run.output)).toContain("caught 403");
});

test("waits as long as a RetryAfterError says, whatever the back-off", async () => {
  const at: number[] = [];
  const fn = h.inngest.createFunction({ id: "limited", triggers: [{ event: "go" }] }, async ({ step }) => {
    await step.run("call", () => {
      at.push(Date.now());
      if (at.length === 1) throw new RetryAfterError("429", 2000);
    });
  });
  await h.start([fn], { backoff: () => 3_600_000 });
  await h.inngest.send({ name: "go" });
  await h.settled();
  const [first = 0, second = 0] = at;
  expect(second - first).toBeGreaterThanOrEqual(1900);
});

test("sleeps, sends events from a step, and starts what they trigger", async () => {
  const parent = h.inngest.createFunction({ id: "parent", triggers: [{ event: "go" }] }, async ({ step }) => {
    await step.sleep("a moment", "1s");
    await step.sendEvent("tell", [
      { name: "child", data: { n: 1 } },
      { name: "child", data: { n: 2 } },
    ]);
    await step.sleepUntil("past", new Date(0));
  });
  const child = h.inngest.createFunction(
    { id: "child", triggers: [{ event: "child", if: "event.data.n == 2" }] },
    ({ event }) => event.data.n,
  );
  await h.start([parent, child]);
  await h.inngest.send({ name: "go" });
  await h.settled();
  expect(await runs()).toMatchObject([
    { function_id: "test-parent" },
    { function_id: "test-child", output: 2 },
  ]);
});

test("runs steps in parallel, each once, and goes on when all are done", async () => {
  const seen: string[] = [];
  let together = 0;
  let peak = 0;
  const work = (name: string) => async () => {
    seen.push(name);
    together += 1;
    peak = Math.max(peak, together);
    await new Promise((done) => setTimeout(done, 200));
    together -= 1;
    return name;
  };
  const fn = h.inngest.createFunction({ id: "parallel", triggers: [{ event: "go" }] }, async ({ step }) => {
    const [chain, b, c] = await Promise.all([
      step.run("a", work("a")).then((a) => step.run("a2", () => `${a}2`)),
      step.run("b", work("b")),
      step.run("c", work("c")),
      step.sleep("nap", "1s"),
    ]);
    return [chain, b, c];
  });
  await h.start([fn]);
  await h.inngest.send({ name: "go" });
  expect(await h.settled()).toMatchObject({ completed: 1, repeatedSteps: 0 });
  expect(seen.sort()).toEqual(["a", "b", "c"]);
  expect(peak).toBeGreaterThan(1);
  expect(await runs()).toMatchObject([{ output: ["a2", "b", "c"] }]);
});

test("retries one of several parallel steps alone", async () => {
  const calls = { steady: 0, flaky: 0 };
  const fn = h.inngest.createFunction({ id: "uneven", triggers: [{ event: "go" }] }, ({ step }) =>
    Promise.all([
      step.run("steady", () => {
        calls.steady += 1;
      }),
      step.run("flaky", () => {
        calls.flaky += 1;
        if (calls.flaky < 3) throw new Error("again");
        return "ok";
      }),
    ]),
  );
  await h.start([fn]);
  await h.inngest.send({ name: "go" });
  expect(await h.settled()).toMatchObject({ completed: 1, repeatedSteps: 0 });
  expect(calls).toEqual({ steady: 1, flaky: 3 });
});

test("waits for a matching event, or until its time is over", async () => {
  const fn = h.inngest.createFunction({ id: "waiter", triggers: [{ event: "go" }] }, async ({ step }) => {
    const reply = await step.waitForEvent("reply", { event: "reply", match: "data.id", timeout: "1h" });
    const none = await step.waitForEvent("none", { event: "never", timeout: "1s" });
    return [reply?.data.text, none];
  });
  await h.start([fn]);
  await h.inngest.send({ name: "go", data: { id: 5 } });
  await expect.poll(async () => (await h.sql`select 1 from runner.interests`).length).toBe(1);
  await h.inngest.send([
    { name: "reply", data: { id: 6, text: "not mine" } },
    { name: "reply", data: { id: 5, text: "mine" } },
  ]);
  await h.settled();
  expect(await runs()).toMatchObject([{ output: ["mine", null] }]);
});

test("a step kind it does not have fails the run by name", async () => {
  const target = h.inngest.createFunction({ id: "target", triggers: [{ event: "x" }] }, () => 1);
  const fn = h.inngest.createFunction({ id: "invoker", triggers: [{ event: "go" }] }, ({ step }) =>
    step.invoke("call", { function: target, data: {} }),
  );
  await h.start([fn, target]);
  await h.inngest.send({ name: "go" });
  await h.settled();
  expect(await runs()).toMatchObject([{ status: "failed", error: { name: "UnsupportedFeatureError" } }]);
});

test.each([
  [{ rateLimit: { limit: 1, period: "1m" as const } }, "rateLimit"],
  [{ debounce: { period: "1m" as const } }, "debounce"],
  [{ priority: { run: "1" } }, "priority"],
  [{ timeouts: { finish: "1m" as const } }, "timeouts"],
  [{ batchEvents: { maxSize: 2, timeout: "1s" as const } }, "batchEvents"],
  [{ throttle: { limit: 1, period: "1m" as const } }, "throttle"],
  [{ singleton: { mode: "skip" as const } }, "singleton"],
  [{ cancelOn: [{ event: "stop", if: "async.data.n > 3" }] }, "async.data.n > 3"],
  [{ concurrency: { limit: 1, key: "size(event.data.list)" } }, "size(event.data.list)"],
])("refuses to start with what it does not support: %j", async (settings, named) => {
  const inngest = new Inngest({ id: "test", isDev: true });
  const fn = inngest.createFunction({ id: "odd", triggers: [{ event: "go" }], ...settings }, () => 1);
  await expect(h.start([fn])).rejects.toMatchObject({
    name: "UnsupportedFeatureError",
    message: expect.stringContaining(named),
  });
});
