import { ALIVE_EVERY_MS } from "@/server/runner/status";
import type { AccountFacts, HealthFacts } from "./facts";

/** Something that is wrong: what, since when, what to do. `failed` needs somebody now, `waiting` may pass. */
export type Trouble = {
  id: string;
  tone: "failed" | "waiting";
  what: string;
  /** null: nobody knows. */
  since: Date | null;
  todo: string;
  link?: { label: string; href: string };
};

const SLOW_MS = 500;
const LATE_MS = 30_000;
const WORKER_DEAD_MS = 3 * ALIVE_EVERY_MS;
const LONG_BACKLOG = 5_000;

const n = (value: number) => value.toLocaleString("en-GB");
const many = (value: number, one: string, more: string) => `${n(value)} ${value === 1 ? one : more}`;

/** All that is wrong, what needs somebody first. */
export function troublesOf(facts: HealthFacts): Trouble[] {
  const all = [
    ...ofDatabase(facts),
    ...ofWorker(facts),
    ...ofEvents(facts),
    ...ofLog(facts),
    ...facts.accounts.flatMap(ofAccount),
    ...ofRegistrations(facts),
  ];
  return [...all.filter(({ tone }) => tone === "failed"), ...all.filter(({ tone }) => tone === "waiting")];
}

function ofDatabase({ databaseMs, migrations: { applied, known }, at }: HealthFacts): Trouble[] {
  const found: Trouble[] = [];
  if (databaseMs > SLOW_MS) {
    found.push({
      id: "database-slow",
      tone: "waiting",
      what: `The database takes ${n(databaseMs)} ms for the smallest question.`,
      since: at,
      todo: "Look at its load and at the way to it. Phones and pages wait for it.",
    });
  }
  if (applied !== known) {
    found.push({
      id: "migrations",
      tone: "failed",
      what:
        applied < known
          ? `The database is behind this version: ${applied} of ${known} migrations are applied.`
          : `The database is ahead of this process: it has ${applied} migrations, this version knows ${known}.`,
      since: null,
      todo:
        applied < known
          ? "Start Offhook again: it migrates before it serves."
          : "Another process runs a newer version. Start this one again with that version.",
    });
  }
  return found;
}

function ofWorker({ runner, at }: HealthFacts): Trouble[] {
  if (!runner || (runner.aliveAt && at.getTime() - runner.aliveAt.getTime() < WORKER_DEAD_MS)) return [];
  return [
    {
      id: "worker",
      tone: "failed",
      what: "The worker does not answer: no registration is carried out.",
      since: runner.aliveAt,
      todo: "It starts again by itself within seconds. If this stays, start Offhook again and look at its log. Nothing is lost: what waits is done then.",
    },
  ];
}

function ofEvents({ runner, outbox, at }: HealthFacts): Trouble[] {
  const found: Trouble[] = [];
  const late = (since: Date | null) => since !== null && at.getTime() - since.getTime() > LATE_MS;
  if (late(outbox.oldestAt)) {
    found.push({
      id: "outbox",
      tone: "failed",
      what: `${many(outbox.unsent, "promised event is", "promised events are")} not sent to the durable functions.`,
      since: outbox.oldestAt,
      todo: runner
        ? "They are sent again every second. If this stays, the log has the cause."
        : "The Inngest server does not take them. Check INNGEST_BASE_URL, INNGEST_EVENT_KEY and the server.",
    });
  }
  if (runner && late(runner.oldestUnroutedAt)) {
    found.push({
      id: "unrouted",
      tone: "waiting",
      what: `${many(runner.unroutedEvents, "event waits", "events wait")} for the worker to look at ${runner.unroutedEvents === 1 ? "it" : "them"}.`,
      since: runner.oldestUnroutedAt,
      todo: "It catches up by itself. If the number grows, look at the worker and at the load of this machine.",
    });
  }
  return found;
}

function ofLog({ log, processSince }: HealthFacts): Trouble[] {
  if (!log) return [];
  const found: Trouble[] = [];
  if (log.dropped > 0) {
    found.push({
      id: "log-dropped",
      tone: "failed",
      what: `${many(log.dropped, "request of a phone was", "requests of phones were")} served and not logged: too many waited to be written.`,
      since: processSince,
      todo: "Look at the database: it did not keep up. The figure starts anew when Offhook does.",
    });
  }
  if (log.backlog > LONG_BACKLOG) {
    found.push({
      id: "log-backlog",
      tone: "waiting",
      what: `${n(log.backlog)} requests of phones wait to be written to the access log.`,
      since: null,
      todo: "Phones do not wait for it. If the number grows, look at the database.",
    });
  }
  return found;
}

function ofAccount(account: AccountFacts): Trouble[] {
  const { service } = account;
  const whose = account.isMaster ? "the master account" : account.name;
  const queue = {
    label: "Open the queue",
    href: `/operator/queue?q=${encodeURIComponent(account.isMaster ? "master" : account.slug)}`,
  };
  const found: Trouble[] = [];
  const id = `${account.slug}-${account.vendor}`;
  if (account.testOk === false) {
    found.push({
      id: `test-${id}`,
      tone: "failed",
      what: [`The last test of ${service} of ${whose} failed.`, account.testMessage]
        .filter(Boolean)
        .join(" "),
      since: account.testedAt,
      todo: account.testRemedy ?? "Press Test again.",
      link: { label: "Open the account", href: `/${account.slug}/configuration/${account.vendor}` },
    });
  }
  if (account.pausedAt) {
    found.push({
      id: `paused-${id}`,
      tone: "waiting",
      what: `The queue at ${service} of ${whose} is paused; ${account.waiting === 0 ? "nothing waits in it" : many(account.waiting, "registration waits", "registrations wait")}.`,
      since: account.pausedAt,
      todo: "Resume it when the reason is gone.",
      link: queue,
    });
  } else if (account.retrying > 0) {
    found.push({
      id: `outage-${id}`,
      tone: "waiting",
      what: [
        `${many(account.retrying, "registration waits", "registrations wait")} for another try at ${service} of ${whose}.`,
        account.retryMessage,
      ]
        .filter(Boolean)
        .join(" "),
      since: account.retryingSince,
      todo: "They are tried by themselves, at longer and longer intervals. When the service is back, press Try waiting now.",
      link: queue,
    });
  }
  return found;
}

function ofRegistrations({ failures }: HealthFacts): Trouble[] {
  if (failures.count === 0) return [];
  const { count, commonest, commonestCount } = failures;
  const words = [`${many(count, "registration", "registrations")} failed in the last day.`];
  if (commonest)
    words.push(count === commonestCount ? commonest : `${n(commonestCount)} of them: ${commonest}`);
  return [
    {
      id: "failures",
      tone: "failed",
      what: words.join(" "),
      since: failures.firstAt,
      todo: "Mend the cause, then retry all that failed in the queue of its account.",
      link: { label: "Open the queues with trouble", href: "/operator/queue?show=trouble" },
    },
  ];
}
