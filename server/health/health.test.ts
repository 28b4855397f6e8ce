import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { companyOf, eventually, type Service, startService } from "@/server/testing/service";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import type { HealthFacts } from "./facts";
import { troublesOf } from "./troubles";

const at = new Date("2026-06-01T12:00:00Z");
const ago = (seconds: number) => new Date(at.getTime() - seconds * 1000);
const well: HealthFacts = {
  at,
  databaseMs: 2,
  embedded: true,
  version: "18",
  migrations: { applied: 4, known: 4 },
  runner: {
    aliveAt: ago(9),
    oldestUnroutedAt: ago(1),
    queued: 3,
    running: 2,
    completed: 9,
    failed: 1,
    cancelled: 0,
    unroutedEvents: 1,
    stepExecutions: 30,
    repeatedSteps: 0,
  },
  inngest: null,
  outbox: { unsent: 1, oldestAt: ago(1) },
  failures: { count: 0, firstAt: null, commonest: null, commonestCount: 0 },
  accounts: [],
  log: { backlog: 10, dropped: 0 },
  processSince: ago(3600),
};
const account = {
  slug: "acme",
  name: "Acme",
  isMaster: false,
  vendor: "snom",
  service: "SRAPS",
  pausedAt: null,
  testOk: true,
  testedAt: ago(60),
  testMessage: null,
  testRemedy: null,
  waiting: 0,
  retrying: 0,
  retryingSince: null,
  retryMessage: null,
};
const found = (facts: Partial<HealthFacts>) => troublesOf({ ...well, ...facts });
const runner = (facts: Partial<NonNullable<HealthFacts["runner"]>>) =>
  found({ runner: well.runner && { ...well.runner, ...facts } });

describe("what is wrong, in words", () => {
  it("is nothing when all is well, and with an Inngest server there is no worker to miss", () => {
    expect(found({})).toEqual([]);
    expect(found({ runner: null, inngest: "http://inngest.example" })).toEqual([]);
  });

  it("names the worker that went away, and since when", () => {
    expect(runner({ aliveAt: ago(31) })).toMatchObject([{ id: "worker", tone: "failed", since: ago(31) }]);
    expect(runner({ aliveAt: null })).toMatchObject([{ id: "worker", since: null }]);
  });

  it("names a slow database and one of another version", () => {
    expect(found({ databaseMs: 812 })[0]?.what).toBe("The database takes 812 ms for the smallest question.");
    expect(found({ migrations: { applied: 3, known: 4 } })[0]?.what).toMatch(/behind this version: 3 of 4/);
    expect(found({ migrations: { applied: 5, known: 4 } })[0]?.what).toMatch(/ahead of this process/);
  });

  it("names events that are not sent or not looked at", () => {
    expect(found({ outbox: { unsent: 2, oldestAt: ago(40) } })[0]).toMatchObject({
      what: "2 promised events are not sent to the durable functions.",
      since: ago(40),
    });
    expect(runner({ oldestUnroutedAt: ago(40), unroutedEvents: 1 })[0]).toMatchObject({
      id: "unrouted",
      tone: "waiting",
    });
  });

  it("names requests that were dropped", () => {
    expect(found({ log: { backlog: 0, dropped: 1200 } })[0]?.what).toMatch(
      /^1,200 requests of phones were served/,
    );
    expect(found({ log: { backlog: 6000, dropped: 0 } })[0]).toMatchObject({ id: "log-backlog" });
  });

  it("names accounts that are paused, refused or waited for, and puts first what needs somebody", () => {
    const troubles = found({
      accounts: [
        { ...account, pausedAt: ago(60), waiting: 2 },
        { ...account, retrying: 3, retryingSince: ago(90), retryMessage: "SRAPS does not answer." },
        { ...account, isMaster: true, testOk: false, testMessage: "403.", testRemedy: "Choose a Role." },
      ],
    });
    expect(troubles.map(({ what }) => what)).toEqual([
      "The last test of SRAPS of the master account failed. 403.",
      "The queue at SRAPS of Acme is paused; 2 registrations wait.",
      "3 registrations wait for another try at SRAPS of Acme. SRAPS does not answer.",
    ]);
    expect(troubles[0]?.todo).toBe("Choose a Role.");
  });

  it("names what failed in the last day", () => {
    const failures = { count: 7, firstAt: ago(500), commonest: "Taken.", commonestCount: 5 };
    expect(found({ failures })[0]).toMatchObject({
      what: "7 registrations failed in the last day. 5 of them: Taken.",
      since: ago(500),
    });
  });
});

describe("of a real installation", () => {
  let offhook: Installation;
  let service: Service;
  beforeAll(async () => {
    offhook = await install();
    service = await startService({ companies: [companyOf("acme")] });
  });
  afterAll(async () => {
    await offhook?.close();
    await service?.close();
  });

  it("is read in one call: no worker first, then all is well, then a failure and a pause", async () => {
    const { who } = await offhook.person("master", "operator");
    const operator = createCallerFactory(appRouter)({ who });
    expect((await operator.health.read({})).troubles).toMatchObject([{ id: "worker", since: null }]);
    await offhook.work();
    const health = await eventually(async () => {
      const read = await operator.health.read({});
      expect(read.troubles).toEqual([]);
      return read;
    });
    expect(health.figures.migrations.applied).toBe(health.figures.migrations.known);
    expect(health.figures.version).toMatch(/^\d+/);

    const acme = await offhook.tenant("acme");
    await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
    await acme.admin.ok("PUT", "/tenants/acme/redirect-accounts/snom", service.account("ck_acme"));
    const mac = macOf(1);
    const phone = { mac, vendor: "snom", model: "D785", name: "Desk", extension: "1" };
    await acme.admin.ok("POST", "/tenants/acme/devices", phone);
    service.sandbox.state.foreignMacs.add(mac);
    await acme.admin.register("acme", mac);
    await acme.admin.until("acme", mac, ({ status }) => status === "failed");
    const [queue] = (await operator.queues.list({})).items;
    await operator.queues.pause({ accountId: queue?.accountId ?? "" });
    const after = await operator.health.read({});
    expect(after.troubles.map(({ id }) => id)).toEqual(["failures", "paused-acme-snom"]);
    expect(after.troubles[0]?.since?.getTime()).toBeGreaterThan(Date.now() - 60_000);
  });
});
