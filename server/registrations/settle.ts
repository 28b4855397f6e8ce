import { and, eq, sql } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import { redirectAccounts, registrations } from "@/db/schema/redirects";
import { recordAudit } from "@/server/audit/record";
import { systemActor } from "@/server/context";
import { revokeZtpCredentials, ztpCredentialsGiven } from "@/server/credentials/ztp-credentials";
import { DomainError } from "@/server/errors";
import type { RegistrationDue } from "@/server/inngest/events";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { deviceFacts } from "@/server/notifications/device-facts";
import { noteOccurrence } from "@/server/notifications/note";
import { accountFor } from "@/server/redirects/account-for";
import { clearStages, noteStage } from "@/server/stages/queries";
import { tenantRef } from "@/server/tenants/tenant-ref";
import { redirectNames } from "@/server/vendors/redirect-names";
import { currentRow, type Registration } from "./progress";
import { ask, dispatch, lockAccount, tryWaitingNow } from "./queue";

/**
 * How a registration ends, in one transaction that crosses tenants: the row, the truth line, the credentials, and the
 * next in the queue. Nothing happens when something newer was asked meanwhile.
 */
async function settle(
  due: RegistrationDue,
  work: (tx: Transaction, row: Registration, service: string) => Promise<void>,
): Promise<boolean> {
  const settled = await acrossTenants(async (tx) => {
    const [key] = await tx
      .select({ accountId: registrations.accountId })
      .from(registrations)
      .where(eq(registrations.id, due.registrationId));
    if (!key) return false;
    await lockAccount(tx, key);
    const row = await currentRow(tx, due);
    if (!row) return false;
    const [device] = await tx
      .select({ vendor: devices.vendor })
      .from(devices)
      .where(eq(devices.id, row.deviceId));
    await work(tx, row, redirectNames[device?.vendor ?? ""]?.name ?? "The redirect service");
    await dispatch(tx, row);
    return true;
  });
  sendPromisedSoon();
  return settled;
}

const over = { phase: "idle" as const, inFlightGeneration: null, nextAttemptAt: null, attemptsMade: 0 };

/** The service lists the phone with our URL and the pair `credentialId`. */
export function settleRegistered(due: RegistrationDue, credentialId: string): Promise<boolean> {
  return settle(due, async (tx, row, service) => {
    const now = new Date();
    await tx
      .update(registrations)
      .set({
        ...over,
        outcome: "registered",
        registeredAt: now,
        comparedAt: now,
        lastMessage: null,
        remedy: null,
      })
      .where(eq(registrations.id, row.id));
    await ztpCredentialsGiven(tx, row, credentialId);
    await tx
      .update(redirectAccounts)
      .set({ testOk: true, testedAt: now, testMessage: `${service} takes this key.`, testRemedy: null })
      .where(and(eq(redirectAccounts.id, row.accountId), sql`${redirectAccounts.testOk} is not true`));
    await noteStage(tx, row, "listed", { at: now, source: service });
    await tryWaitingNow(tx, row);
  });
}

/** The service no longer lists the phone; what was to follow follows now. */
export function settleDeregistered(due: RegistrationDue): Promise<boolean> {
  return settle(due, async (tx, row) => {
    await tx
      .update(registrations)
      .set({ ...over, outcome: "none", registeredAt: null, listedMac: null, lastMessage: null, remedy: null })
      .where(eq(registrations.id, row.id));
    await revokeZtpCredentials(tx, row);
    await clearStages(tx, row, ["listed", "redirected"]);
    await tryWaitingNow(tx, row);
    if (row.thenDelete) await deleteNow(tx, row);
    else if (row.thenRegister) await registerAnew(tx, row);
  });
}

/**
 * It failed for good: the words of the last attempt stay on the device until somebody acts. An attempt that ended
 * without words failed here, in a way that is in the log and nobody else's business.
 */
export function settleFailed(due: RegistrationDue): Promise<boolean> {
  return settle(due, async (tx, row, service) => {
    const said = row.lastMessage ?? "Something went wrong here. It has been noted.";
    await tx
      .update(registrations)
      .set({ ...over, outcome: "failed", lastMessage: said, thenDelete: false })
      .where(eq(registrations.id, row.id));
    // What the service listed before, it still lists: a failed try takes nothing off it.
    if (row.desired === "registered" && !row.registeredAt) {
      await noteStage(tx, row, "listed", {
        at: new Date(),
        source: service,
        reason: said,
        remedy: row.remedy ?? "Press Register to try again.",
      });
    }
    await noteOccurrence(tx, {
      tenantId: row.tenantId,
      event: "registration.failed",
      key: `${row.id}:${row.generation}`,
      facts: {
        ...(await deviceFacts(tx, row.deviceId)),
        asked: row.desired === "registered" ? "register" : "deregister",
        service,
        reason: said,
        remedy: row.remedy,
      },
    });
  });
}

async function deleteNow(tx: Transaction, row: Registration): Promise<void> {
  const [gone] = await tx.delete(devices).where(eq(devices.id, row.deviceId)).returning();
  if (!gone) return;
  await recordAudit(
    tx,
    { tenantId: row.tenantId, actor: systemActor("Queue"), address: null },
    { verb: "device.delete", thing: { kind: "device", id: gone.id, name: gone.mac }, before: gone },
  );
}

async function registerAnew(tx: Transaction, row: Registration): Promise<void> {
  const [device] = await tx.select().from(devices).where(eq(devices.id, row.deviceId));
  const tenant = await tenantRef(tx, { id: row.tenantId });
  if (!device || !tenant) return;
  try {
    const account = await accountFor(tx, tenant, device.vendor);
    await ask(tx, {
      tenantId: row.tenantId,
      deviceId: row.deviceId,
      account: { accountTenantId: account.tenantId, accountId: account.id },
      desired: "registered",
      beyondCap: true,
    });
  } catch (refused) {
    if (!(refused instanceof DomainError)) throw refused;
    await tx
      .update(registrations)
      .set({ lastMessage: refused.message, remedy: refused.detail.remedy ?? null })
      .where(eq(registrations.id, row.id));
  }
}
