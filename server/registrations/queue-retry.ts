import { and, asc, count, eq, gt } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import { registrations } from "@/db/schema/redirects";
import { conflict, DomainError } from "@/server/errors";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { accountFor } from "@/server/redirects/account-for";
import { tenantRef } from "@/server/tenants/tenant-ref";
import { operatorVerb } from "@/server/verb";
import { askToRegister } from "./ask-registration";
import { ask, tryWaitingNow } from "./queue";
import { requireQueue } from "./queue-account";
import { queueInput, retryFailedInput } from "./queue-schema";

/** How many one call asks for again, so that the account is not locked for long. */
const AT_ONCE = 200;

/**
 * Asks again for what has failed at an account, a part at a time, beyond queuecap. What may not be asked for now (the
 * device is disabled, the mode or plan has changed, the tenant is suspended) is left as it is and counted.
 * @returns `next`: what to call again with, null when all have been looked at.
 */
export const retryFailed = operatorVerb({
  permission: "queue:write",
  kind: "write",
  input: retryFailedInput,
  async run({ tx, input, audit, afterCommit }) {
    const { thing } = await requireQueue(tx, input.accountId);
    const failed = await tx
      .select({ registration: registrations, device: devices })
      .from(registrations)
      .innerJoin(devices, eq(devices.id, registrations.deviceId))
      .where(
        and(
          eq(registrations.accountId, input.accountId),
          eq(registrations.phase, "idle"),
          eq(registrations.outcome, "failed"),
          input.after ? gt(registrations.id, input.after) : undefined,
        ),
      )
      .orderBy(asc(registrations.id))
      .limit(AT_ONCE);
    let asked = 0;
    for (const row of failed) if (await askAgain(tx, row)) asked += 1;
    const skipped = failed.length - asked;
    await audit({ verb: "queue.retry-failed", thing, after: { asked, skipped } });
    afterCommit(sendPromisedSoon);
    const last = failed.at(-1)?.registration.id ?? null;
    return { asked, skipped, next: failed.length === AT_ONCE ? last : null };
  },
});

/**
 * Tries at once what waits for its next try. What the service asked to wait for a time goes on waiting.
 * @throws DomainError conflict while the queue is paused.
 */
export const tryQueueNow = operatorVerb({
  permission: "queue:write",
  kind: "write",
  input: queueInput,
  async run({ tx, input, audit, afterCommit }) {
    const { key, pausedAt, thing } = await requireQueue(tx, input.accountId);
    if (pausedAt) throw conflict("The queue is paused, so nothing is tried.", "Resume it first.");
    const tried = await tryWaitingNow(tx, key);
    const [left] = await tx
      .select({ n: count() })
      .from(registrations)
      .where(
        and(
          eq(registrations.accountId, input.accountId),
          eq(registrations.phase, "dispatched"),
          gt(registrations.nextAttemptAt, new Date()),
        ),
      );
    await audit({ verb: "queue.try-now", thing, after: { tried } });
    afterCommit(sendPromisedSoon);
    return { tried, stillWaiting: left?.n ?? 0 };
  },
});

type Failed = { registration: typeof registrations.$inferSelect; device: typeof devices.$inferSelect };

/** A registration is asked for as by its button; a removal again as it was, with what was to follow it. */
async function askAgain(tx: Transaction, { registration, device }: Failed): Promise<boolean> {
  const { desired, thenRegister, accountId, accountTenantId } = registration;
  if (desired === "registered") return registerAgain(tx, device, accountId);
  await ask(tx, {
    tenantId: device.tenantId,
    deviceId: device.id,
    account: { accountTenantId, accountId },
    desired,
    thenRegister,
    beyondCap: true,
  });
  return true;
}

async function registerAgain(tx: Transaction, device: Failed["device"], accountId: string): Promise<boolean> {
  const tenant = await tenantRef(tx, { id: device.tenantId });
  if (!tenant || !device.enabled) return false;
  try {
    if ((await accountFor(tx, tenant, device.vendor)).id !== accountId) return false;
    await askToRegister(tx, tenant, device, { beyondCap: true });
    return true;
  } catch (refused) {
    if (refused instanceof DomainError) return false;
    throw refused;
  }
}
