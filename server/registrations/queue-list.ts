import { and, asc, eq, gt, ilike, or, sql } from "drizzle-orm";
import { redirectAccounts } from "@/db/schema/redirects";
import { tenants } from "@/db/schema/tenants";
import { decodeCursor, pageOf } from "@/server/page";
import { redirectNames } from "@/server/vendors/redirect-names";
import { operatorVerb } from "@/server/verb";
import { listQueuesInput } from "./queue-schema";
import { ASK_OPERATOR } from "./words";

type Trouble = {
  message: string;
  remedy: string | null;
  at: string;
  slug: string;
  mac: string;
  device: string;
};

/** The operator is not told to ask the operator: the account's own test says what is wrong with it. */
const forOperator = (remedy: string | null, testRemedy: string | null) =>
  remedy === ASK_OPERATOR
    ? (testRemedy ?? "Open the master account and press Test: it says what to do.")
    : remedy;

/** What stands in the queue of one account, counted. */
const counted = sql`(
  select account_id,
    count(*) filter (where phase = 'queued')::int as waiting,
    count(*) filter (where phase = 'dispatched' and next_attempt_at is null)::int as running,
    count(*) filter (where phase = 'dispatched' and next_attempt_at is not null)::int as retrying,
    count(*) filter (where phase = 'idle' and outcome = 'failed')::int as failed,
    min(queued_at) filter (where phase <> 'idle') as oldest_at,
    min(next_attempt_at) filter (where phase = 'dispatched') as next_at
  from registrations group by account_id) q`;

/** What went wrong last at an account and is not mended: a device that failed or waits for another try. */
const lastTrouble = sql<Trouble | null>`(
  select jsonb_build_object('message', r.last_message, 'remedy', r.remedy, 'at', r.updated_at,
    'slug', t.slug, 'mac', d.mac, 'device', d.name)
  from registrations r join devices d on d.id = r.device_id join tenants t on t.id = r.tenant_id
  where r.account_id = ${redirectAccounts.id} and r.last_message is not null
    and (r.next_attempt_at is not null or (r.phase = 'idle' and r.outcome = 'failed'))
  order by r.updated_at desc limit 1)`;

const name = sql<string>`case when ${tenants.isMaster} then 'Master account' else ${tenants.name} end`;
const inQueue = (column: "waiting" | "running" | "retrying" | "failed") =>
  sql<number>`coalesce(q.${sql.raw(column)}, 0)`;
const busy = sql`q.waiting + q.running + q.retrying > 0`;
const trouble = sql`(${redirectAccounts.pausedAt} is not null or ${redirectAccounts.testOk} is false
  or q.failed > 0 or q.retrying > 0 or q.waiting >= ${redirectAccounts.queuecap})`;

/** The queue of every redirect account, by the tenant's name, with what it holds and what went wrong there last. */
export const listQueues = operatorVerb({
  permission: "queue:read",
  kind: "query",
  input: listQueuesInput,
  async run({ tx, input }) {
    const after = input.cursor ? decodeCursor(input.cursor) : null;
    const like = input.query ? `%${input.query.replace(/[\\%_]/g, "\\$&")}%` : null;
    const rows = await tx
      .select({
        accountId: redirectAccounts.id,
        slug: tenants.slug,
        name,
        isMaster: tenants.isMaster,
        vendor: redirectAccounts.vendor,
        queuenum: redirectAccounts.queuenum,
        queuecap: redirectAccounts.queuecap,
        pausedAt: redirectAccounts.pausedAt,
        testedAt: redirectAccounts.testedAt,
        testOk: redirectAccounts.testOk,
        testMessage: redirectAccounts.testMessage,
        testRemedy: redirectAccounts.testRemedy,
        waiting: inQueue("waiting"),
        running: inQueue("running"),
        retrying: inQueue("retrying"),
        failed: inQueue("failed"),
        oldestAt: sql<string | null>`q.oldest_at`,
        nextAt: sql<string | null>`q.next_at`,
        lastTrouble,
      })
      .from(redirectAccounts)
      .innerJoin(tenants, eq(tenants.id, redirectAccounts.tenantId))
      .leftJoin(counted, sql`q.account_id = ${redirectAccounts.id}`)
      .where(
        and(
          like ? or(ilike(name, like), ilike(tenants.slug, like)) : undefined,
          input.show === "busy" ? busy : input.show === "trouble" ? trouble : undefined,
          after
            ? or(gt(name, after[0]), and(eq(name, after[0]), gt(redirectAccounts.id, after[1])))
            : undefined,
        ),
      )
      .orderBy(asc(name), asc(redirectAccounts.id))
      .limit(input.limit + 1);
    const page = pageOf(rows, input.limit, (row) => [row.name, row.accountId]);
    return {
      items: page.items.map(({ oldestAt, nextAt, lastTrouble: last, ...row }) => ({
        ...row,
        service: redirectNames[row.vendor]?.name ?? row.vendor,
        oldestAt: oldestAt ? new Date(oldestAt) : null,
        nextAt: nextAt ? new Date(nextAt) : null,
        lastTrouble: last
          ? { ...last, remedy: forOperator(last.remedy, row.testRemedy), at: new Date(last.at) }
          : null,
      })),
      nextCursor: page.nextCursor,
    };
  },
});
