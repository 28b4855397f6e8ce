import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { redirectAccounts, registrations } from "@/db/schema/redirects";
import { DomainError } from "@/server/errors";
import { promiseEvent } from "@/server/inngest/outbox";
import { pausedWords } from "./words";

/**
 * The queue of redirect accounts, which crosses tenants because a master account serves many. It stands in the
 * database: `queued` rows wait, `dispatched` rows have been handed to the durable functions. First come, first served
 * within an account; accounts know nothing of each other. An account that the operator has paused hands out nothing.
 * Every function here needs a transaction that crosses.
 */
type Registration = typeof registrations.$inferSelect;
type AccountKey = { accountTenantId: string; accountId: string };

export type Asked = {
  tenantId: string;
  deviceId: string;
  account: AccountKey;
  desired: "registered" | "none";
  thenRegister?: boolean;
  thenDelete?: boolean;
  /** The operator's own changes of many are not turned away. */
  beyondCap?: boolean;
};

/**
 * Takes down what is asked of a device's registration; what was asked last is what will be.
 * @throws DomainError limit when as many wait as may (`queuecap`); nothing is changed then.
 */
export async function ask(tx: Transaction, asked: Asked): Promise<Registration> {
  const account = await lockAccount(tx, asked.account);
  const [before] = await tx
    .select()
    .from(registrations)
    .where(eq(registrations.deviceId, asked.deviceId))
    .for("update");
  const handedOut = before?.phase === "dispatched" && before.accountId === account.id;
  const running = handedOut && (account.pausedAt === null || before.inFlightGeneration !== null);
  if (!running && before?.phase !== "queued" && !asked.beyondCap) await refuseBeyondCap(tx, account);
  const values = {
    accountTenantId: account.tenantId,
    accountId: account.id,
    desired: asked.desired,
    phase: running ? ("dispatched" as const) : ("queued" as const),
    outcome: before?.outcome ?? ("none" as const),
    generation: (before?.generation ?? 0) + 1,
    attemptsMade: 0,
    nextAttemptAt: null,
    notBefore: null,
    lastMessage: null,
    remedy: null,
    ...(account.pausedAt && !running ? pausedWords : {}),
    thenRegister: asked.thenRegister ?? false,
    thenDelete: asked.thenDelete ?? false,
    queuedAt: before?.phase === "queued" ? before.queuedAt : new Date(),
    updatedAt: new Date(),
  };
  const [row] = await tx
    .insert(registrations)
    .values({ tenantId: asked.tenantId, deviceId: asked.deviceId, ...values })
    .onConflictDoUpdate({ target: registrations.deviceId, set: values })
    .returning();
  if (!row) throw new Error("The registration could not be written.");
  if (running && row.inFlightGeneration === null) await promiseDue(tx, row);
  await dispatch(tx, asked.account);
  const [now] = await tx.select().from(registrations).where(eq(registrations.id, row.id));
  return now ?? row;
}

/** Hands waiting registrations to the durable functions while fewer than `queuenum` run; none while it is paused. */
export async function dispatch(tx: Transaction, key: AccountKey): Promise<void> {
  const account = await lockAccount(tx, key);
  if (account.pausedAt) return;
  const [running] = await tx
    .select({ n: count() })
    .from(registrations)
    .where(and(eq(registrations.accountId, account.id), eq(registrations.phase, "dispatched")));
  const free = account.queuenum - (running?.n ?? 0);
  if (free <= 0) return;
  const next = await tx
    .select()
    .from(registrations)
    .where(and(eq(registrations.accountId, account.id), eq(registrations.phase, "queued")))
    .orderBy(asc(registrations.queuedAt), asc(registrations.id))
    .limit(free);
  for (const row of next) {
    await tx.update(registrations).set({ phase: "dispatched" }).where(eq(registrations.id, row.id));
    await promiseDue(tx, row);
  }
}

/** Tells the durable functions of what is asked of this registration now. */
export function promiseDue(tx: Transaction, row: Registration): Promise<void> {
  const name = row.desired === "registered" ? "registration/register.due" : "registration/deregister.due";
  return promiseEvent(tx, name, {
    v: 1,
    tenantId: row.tenantId,
    registrationId: row.id,
    generation: row.generation,
  });
}

/**
 * Registrations of an account that wait for their next attempt are tried at once: the service answers again. Those that
 * it asked to wait for a time go on waiting, and so do all while the account is paused.
 */
export async function tryWaitingNow(tx: Transaction, key: AccountKey): Promise<number> {
  if ((await lockAccount(tx, key)).pausedAt) return 0;
  const waiting = await tx
    .update(registrations)
    .set({ generation: sql`${registrations.generation} + 1`, nextAttemptAt: null, attemptsMade: 0 })
    .where(
      and(
        eq(registrations.accountId, key.accountId),
        eq(registrations.phase, "dispatched"),
        sql`${registrations.nextAttemptAt} > now()`,
        isNull(registrations.notBefore),
        sql`${registrations.inFlightGeneration} is null`,
      ),
    )
    .returning();
  for (const row of waiting) await promiseDue(tx, row);
  return waiting.length;
}

/** Whoever changes registrations of an account locks the account first: one order for all, so that nobody deadlocks. */
export async function lockAccount(tx: Transaction, key: Pick<AccountKey, "accountId">) {
  const [account] = await tx
    .select({
      id: redirectAccounts.id,
      tenantId: redirectAccounts.tenantId,
      queuenum: redirectAccounts.queuenum,
      queuecap: redirectAccounts.queuecap,
      pausedAt: redirectAccounts.pausedAt,
    })
    .from(redirectAccounts)
    .where(eq(redirectAccounts.id, key.accountId))
    .for("update");
  if (!account) throw new Error("The redirect account is gone.");
  return account;
}

async function refuseBeyondCap(tx: Transaction, account: { id: string; queuecap: number }): Promise<void> {
  const [waiting] = await tx
    .select({ n: count() })
    .from(registrations)
    .where(and(eq(registrations.accountId, account.id), eq(registrations.phase, "queued")));
  if ((waiting?.n ?? 0) < account.queuecap) return;
  throw new DomainError(
    "limit",
    `The queue of this redirect account is full: ${waiting?.n} wait, and queuecap is ${account.queuecap}.`,
    { remedy: "Wait until some are done, or raise queuecap in Settings → Advanced." },
  );
}
