import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/connection";
import journal from "@/db/migrations/meta/_journal.json";
import { env } from "@/env";
import { usesInngestServer } from "@/server/inngest/client";
import { type RunnerStatus, readRunnerStatus } from "@/server/runner/status";
import { redirectNames } from "@/server/vendors/redirect-names";
import { type LogFigures, logFigures } from "./log-figures";

const moment = z.coerce.date().nullable();
const row = z.object({
  version: z.string(),
  migrations: z.number(),
  unsent: z.number(),
  oldestUnsentAt: moment,
  failedLastDay: z.number(),
  firstFailedAt: moment,
  commonest: z.string().nullable(),
  commonestCount: z.number().nullable(),
});
const accountRow = z.object({
  slug: z.string(),
  name: z.string(),
  isMaster: z.boolean(),
  vendor: z.string(),
  pausedAt: moment,
  testOk: z.boolean().nullable(),
  testedAt: moment,
  testMessage: z.string().nullable(),
  testRemedy: z.string().nullable(),
  waiting: z.number(),
  retrying: z.number(),
  retryingSince: moment,
  retryMessage: z.string().nullable(),
});

export type AccountFacts = z.infer<typeof accountRow> & { service: string };
export type HealthFacts = {
  at: Date;
  databaseMs: number;
  embedded: boolean;
  version: string;
  migrations: { applied: number; known: number };
  /** null when an Inngest server carries out the durable functions. */
  runner: RunnerStatus | null;
  inngest: string | null;
  outbox: { unsent: number; oldestAt: Date | null };
  failures: { count: number; firstAt: Date | null; commonest: string | null; commonestCount: number };
  accounts: AccountFacts[];
  log: LogFigures | null;
  processSince: Date;
};

/** How the installation stands, in figures. `tx` crosses tenants. */
export async function healthFacts(tx: Transaction): Promise<HealthFacts> {
  const began = performance.now();
  await tx.execute(sql`select 1`);
  const databaseMs = Math.round(performance.now() - began);
  const [found] = await tx.execute(sql`
    with failed as (
      select last_message, greatest(updated_at, compared_at) as at from registrations
      where phase = 'idle' and outcome = 'failed' and greatest(updated_at, compared_at) > now() - interval '1 day'
    ), commonest as (
      select last_message, count(*)::int as n from failed where last_message is not null
      group by last_message order by n desc, last_message limit 1)
    select current_setting('server_version') as version,
      (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
      (select count(*)::int from outbox_events where sent_at is null) as unsent,
      (select min(created_at) from outbox_events where sent_at is null) as "oldestUnsentAt",
      (select count(*)::int from failed) as "failedLastDay",
      (select min(at) from failed) as "firstFailedAt",
      (select last_message from commonest) as commonest,
      (select n from commonest) as "commonestCount"`);
  const facts = row.parse(found);
  const [status] = usesInngestServer()
    ? []
    : await tx.execute<{ text: string }>(sql`select runner.status()::text as text`);
  return {
    at: new Date(),
    databaseMs,
    embedded: env().OFFHOOK_EMBEDDED === "1",
    version: facts.version,
    migrations: { applied: facts.migrations, known: journal.entries.length },
    runner: status ? readRunnerStatus(status.text) : null,
    inngest: usesInngestServer() ? (env().INNGEST_BASE_URL ?? "Inngest Cloud") : null,
    outbox: { unsent: facts.unsent, oldestAt: facts.oldestUnsentAt },
    failures: {
      count: facts.failedLastDay,
      firstAt: facts.firstFailedAt,
      commonest: facts.commonest,
      commonestCount: facts.commonestCount ?? 0,
    },
    accounts: await accountFacts(tx),
    log: logFigures(),
    processSince: new Date(Date.now() - process.uptime() * 1000),
  };
}

/** Redirect accounts that are paused, whose last test failed, or whose service is being waited for. */
async function accountFacts(tx: Transaction): Promise<AccountFacts[]> {
  const rows = await tx.execute(sql`
    select t.slug, t.name, t.is_master as "isMaster", a.vendor, a.paused_at as "pausedAt", a.test_ok as "testOk",
      a.tested_at as "testedAt", a.test_message as "testMessage", a.test_remedy as "testRemedy",
      coalesce(q.waiting, 0) as waiting, coalesce(q.retrying, 0) as retrying, q.since as "retryingSince",
      q.message as "retryMessage"
    from redirect_accounts a join tenants t on t.id = a.tenant_id
    left join (
      select account_id, count(*) filter (where phase = 'queued')::int as waiting,
        count(*) filter (where phase = 'dispatched')::int as retrying,
        min(queued_at) filter (where phase = 'dispatched') as since,
        max(last_message) filter (where phase = 'dispatched') as message
      from registrations where phase = 'queued' or (phase = 'dispatched' and next_attempt_at is not null)
      group by account_id) q on q.account_id = a.id
    where a.paused_at is not null or a.test_ok is false or q.retrying > 0
    order by t.is_master desc, t.name, a.vendor limit 100`);
  return z
    .array(accountRow)
    .parse([...rows])
    .map((account) => ({ ...account, service: redirectNames[account.vendor]?.name ?? account.vendor }));
}
