import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runnerStatus } from "./status";
import { createHarness, type Harness } from "./testing/harness";
import { sampleFunctions } from "./testing/sample-functions";

let h: Harness;
const children: ChildProcess[] = [];
beforeEach(async () => {
  h = await createHarness();
  await h.sql`create table effects (subject int not null, step text not null)`;
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await h.close();
});

function startProcess(): ChildProcess {
  const script = fileURLToPath(new URL("./testing/worker-process.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, h.url], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  children.push(child);
  return child;
}

async function killHard(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

const stepsDone = async () => (await runnerStatus(h.sql)).stepExecutions;

/** How often each step that has finished left its trace. */
const tracesOfFinished = async () => {
  const rows = await h.sql<{ subject: number; step: string; times: number }[]>`
    select (payload -> 'data' ->> 'subject')::int as subject, steps.name as step,
      (select count(*)::int from effects where effects.step = steps.name
        and subject = (payload -> 'data' ->> 'subject')::int) as times
    from runner.steps join runner.runs on runs.id = run_id join runner.events on events.id = event_id
    where steps.status = 'done' and steps.name like 'step %'`;
  return new Map(rows.map(({ subject, step, times }) => [`${subject} ${step}`, times]));
};

test("killed outright in the middle of 20 runs, again and again: every run completes, no finished step runs again", async () => {
  const subjects = Array.from({ length: 20 }, (_, subject) => subject);
  await h.inngest.send(subjects.map((subject) => ({ name: "trace", data: { subject } })));
  let child = startProcess();
  for (const threshold of [8, 35, 70, 110]) {
    await expect.poll(stepsDone, { timeout: 20_000, interval: 5 }).toBeGreaterThanOrEqual(threshold);
    await killHard(child);
    const finished = await tracesOfFinished();
    expect((await runnerStatus(h.sql)).completed).toBeLessThan(40);
    child = startProcess();
    await expect.poll(stepsDone, { timeout: 20_000, interval: 5 }).toBeGreaterThan(finished.size);
    const later = await tracesOfFinished();
    for (const [step, times] of finished) expect([step, later.get(step)]).toEqual([step, times]);
  }
  expect(await h.settled()).toMatchObject({
    completed: 40,
    failed: 0,
    stepExecutions: 20 * 8 + 20,
    repeatedSteps: 0,
  });
  const traces = await h.sql`select subject from effects where step like 'step %' group by subject, step`;
  expect(traces).toHaveLength(100);
  const notes = await h.sql`select subject from runner.runs join runner.events on events.id = event_id,
    lateral (select payload -> 'data' ->> 'subject' as subject) s where function_id = 'test-traced' group by subject
    having count(*) = 1`;
  expect(notes).toHaveLength(20);
}, 120_000);

test("a standby takes over when the executor is killed outright", async () => {
  const child = startProcess();
  const subjects = Array.from({ length: 10 }, (_, subject) => subject);
  await h.inngest.send(subjects.map((subject) => ({ name: "trace", data: { subject } })));
  await expect.poll(stepsDone, { timeout: 20_000, interval: 5 }).toBeGreaterThan(5);
  const [before] = await h.sql`select epoch from runner.executor`;
  await h.start(sampleFunctions(h.inngest, h.sql));
  await killHard(child);
  expect(await h.settled()).toMatchObject({ completed: 20, repeatedSteps: 0 });
  const [after] = await h.sql`select epoch from runner.executor`;
  expect(Number(after?.epoch)).toBe(Number(before?.epoch) + 1);
});

/** A promise and its key. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open: () => void = () => {};
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return { open, opened };
}

test("an executor that lost its lease while it was at a step can write nothing any more", async () => {
  const begun = gate();
  const late = gate();
  const further = gate();
  let times = 0;
  const fn = h.inngest.createFunction({ id: "slow", triggers: [{ event: "go" }] }, async ({ step }) => {
    const result = await step.run("work", async () => {
      times += 1;
      if (times > 1) return "second";
      begun.open();
      await late.opened;
      return "first";
    });
    await step.run("further", () => further.opened);
    return result;
  });
  const loser = await h.start([fn]);
  await h.inngest.send({ name: "go" });
  await begun.opened;
  const stopped = loser.stop();
  await h.sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted
    and database = (select oid from pg_database where datname = current_database())`;
  await h.start([fn]);
  await expect.poll(stepsDone, { timeout: 10_000 }).toBe(1);
  late.open();
  await stopped;
  expect(await h.sql`select name, output, repeats from runner.steps`).toEqual([
    { name: "work", output: "second", repeats: 0 },
  ]);
  further.open();
  expect(await h.settled()).toMatchObject({ completed: 1, repeatedSteps: 0 });
  expect(await h.sql`select output from runner.runs`).toEqual([{ output: "second" }]);
});

test("an executor whose lease connection breaks stands for it again and goes on", async () => {
  await h.start(sampleFunctions(h.inngest, h.sql));
  await h.inngest.send({ name: "trace", data: { subject: 1 } });
  await h.settled();
  await h.sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  await h.inngest.send({ name: "trace", data: { subject: 2 } });
  expect(await h.settled()).toMatchObject({ completed: 4, repeatedSteps: 0 });
});

test("stopping lets the step at hand finish, starts no other, and the next start goes on from there", async () => {
  const begun = gate();
  const release = gate();
  const seen: string[] = [];
  const fn = h.inngest.createFunction({ id: "drained", triggers: [{ event: "go" }] }, async ({ step }) => {
    await step.run("one", async () => {
      begun.open();
      await release.opened;
      seen.push("one");
    });
    await step.run("two", () => {
      seen.push("two");
    });
  });
  const runner = await h.start([fn]);
  await h.inngest.send({ name: "go" });
  await begun.opened;
  const stopped = runner.stop();
  release.open();
  await stopped;
  expect(seen).toEqual(["one"]);
  expect(await runnerStatus(h.sql)).toMatchObject({ running: 1, stepExecutions: 1 });
  await h.start([fn]);
  expect(await h.settled()).toMatchObject({ completed: 1, repeatedSteps: 0 });
  expect(seen).toEqual(["one", "two"]);
});

test("stopping does not wait for ever; what hangs is executed anew at the next start", async () => {
  const begun = gate();
  const release = gate();
  let times = 0;
  const fn = h.inngest.createFunction({ id: "hangs", triggers: [{ event: "go" }] }, ({ step }) =>
    step.run("hang", async () => {
      times += 1;
      if (times > 1) return;
      begun.open();
      await release.opened;
    }),
  );
  const runner = await h.start([fn], { drainMs: 100 });
  await h.inngest.send({ name: "go" });
  await begun.opened;
  const before = Date.now();
  await runner.stop();
  expect(Date.now() - before).toBeLessThan(5000);
  await h.start([fn]);
  expect(await h.settled()).toMatchObject({ completed: 1, repeatedSteps: 0 });
  expect(times).toBe(2);
  release.open();
});

test("an event sent from a step that is executed again is sent once", async () => {
  let tries = 0;
  const sender = h.inngest.createFunction({ id: "sender", triggers: [{ event: "go" }] }, ({ step }) =>
    step.run("send", async () => {
      await h.inngest.send({ name: "heard", data: { n: 1 } });
      tries += 1;
      if (tries < 3) throw new Error("after the sending");
    }),
  );
  const listener = h.inngest.createFunction({ id: "listener", triggers: [{ event: "heard" }] }, () => 1);
  await h.start([sender, listener]);
  await h.inngest.send({ name: "go" });
  expect(await h.settled()).toMatchObject({ completed: 2 });
  expect(tries).toBe(3);
});
