import { and, eq, isNotNull } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import { redirectAccounts, registrations } from "@/db/schema/redirects";
import type { RegistrationDue } from "@/server/inngest/events";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import type { RedirectError } from "@/server/vendors/types";
import { backoffMs, MAX_ATTEMPTS } from "./backoff";
import { lockAccount, promiseDue } from "./queue";
import { ASK_OPERATOR, pausedWords } from "./words";

export type Registration = typeof registrations.$inferSelect;
export type Begun = {
  registration: Registration;
  device: typeof devices.$inferSelect;
  account: typeof redirectAccounts.$inferSelect;
};

/** What is to become of an attempt that failed. */
export type Verdict = { final: true; message: string } | { final: false; message: string; retryAt: Date };

/**
 * Crosses tenants: the account may be the master's. Begins an attempt, unless something newer was asked meanwhile:
 * then the newer one is due, and this one is over (null). It is over too when it is another try at an account that was
 * paused meanwhile: then the registration waits in the queue again.
 */
export async function begin(due: RegistrationDue): Promise<Begun | null> {
  let paused = false;
  const begun = await whileCurrent(due, async (tx, row) => {
    const [device] = await tx.select().from(devices).where(eq(devices.id, row.deviceId));
    const [account] = await tx.select().from(redirectAccounts).where(eq(redirectAccounts.id, row.accountId));
    if (!device || !account) return null;
    paused = account.pausedAt !== null && row.nextAttemptAt !== null;
    if (paused) return null;
    await tx
      .update(registrations)
      .set({
        inFlightGeneration: due.generation,
        attemptsMade: row.attemptsMade + 1,
        nextAttemptAt: null,
        notBefore: null,
        ...(row.desired === "registered" ? { listedMac: device.mac } : {}),
        updatedAt: new Date(),
      })
      .where(eq(registrations.id, row.id));
    return { registration: { ...row, attemptsMade: row.attemptsMade + 1 }, device, account };
  });
  // Resumed in between: it begins after all.
  return paused && !(await heldBack(due)) ? begin(due) : begun;
}

/** Crosses tenants: puts what was to be tried again back into the queue of a paused account, at its old place. */
function heldBack({ registrationId, generation }: RegistrationDue): Promise<boolean> {
  return acrossTenants(async (tx) => {
    const [key] = await tx
      .select({ accountId: registrations.accountId })
      .from(registrations)
      .where(eq(registrations.id, registrationId));
    if (!key || !(await lockAccount(tx, key)).pausedAt) return false;
    const held = await tx
      .update(registrations)
      .set({
        ...pausedWords,
        phase: "queued",
        generation: generation + 1,
        attemptsMade: 0,
        nextAttemptAt: null,
        notBefore: null,
      })
      .where(
        and(
          eq(registrations.id, registrationId),
          eq(registrations.generation, generation),
          eq(registrations.phase, "dispatched"),
          isNotNull(registrations.nextAttemptAt),
        ),
      )
      .returning({ id: registrations.id });
    return held.length > 0;
  });
}

/** Crosses tenants: ends an attempt that succeeded. False when something newer was asked meanwhile, which is due now. */
export async function ended(due: RegistrationDue): Promise<boolean> {
  const done = await whileCurrent(due, async (tx, row) => {
    await tx
      .update(registrations)
      .set({ inFlightGeneration: null, attemptsMade: 0, lastMessage: null, remedy: null })
      .where(eq(registrations.id, row.id));
    return true;
  });
  return done === true;
}

/**
 * Crosses tenants: ends an attempt that failed and says whether and when to try again. Null when something newer was
 * asked meanwhile, which is due now.
 */
export function failed(due: RegistrationDue, error: RedirectError): Promise<Verdict | null> {
  return whileCurrent(due, async (tx, row): Promise<Verdict> => {
    const final = !error.retryable || row.attemptsMade >= MAX_ATTEMPTS;
    const retryAt = new Date(Date.now() + backoffMs(row.attemptsMade, error.detail.retryAfterMs));
    await tx
      .update(registrations)
      .set({
        inFlightGeneration: null,
        nextAttemptAt: final ? null : retryAt,
        notBefore: final || error.detail.retryAfterMs === undefined ? null : retryAt,
        lastMessage: error.message,
        remedy: remedyFor(row, error),
        updatedAt: new Date(),
      })
      .where(eq(registrations.id, row.id));
    return final ? { final, message: error.message } : { final, message: error.message, retryAt };
  });
}

/** Does `work` with the row; null when this generation is over, and what is due instead is sent on its way. */
async function whileCurrent<T>(
  due: RegistrationDue,
  work: (tx: Transaction, row: Registration) => Promise<T | null>,
): Promise<T | null> {
  const result = await acrossTenants(async (tx) => {
    const row = await currentRow(tx, due);
    return row ? await work(tx, row) : null;
  });
  if (result === null) sendPromisedSoon();
  return result;
}

/**
 * The row, locked, if this generation is still the one that is asked for and running. Otherwise the newer one is made
 * due if it was only waiting for this one's call to end.
 */
export async function currentRow(tx: Transaction, due: RegistrationDue): Promise<Registration | null> {
  const [row] = await tx
    .select()
    .from(registrations)
    .where(and(eq(registrations.id, due.registrationId), eq(registrations.tenantId, due.tenantId)))
    .for("update");
  if (row?.phase !== "dispatched") return null;
  if (row.generation === due.generation) return row;
  if (row.inFlightGeneration === due.generation) {
    await tx.update(registrations).set({ inFlightGeneration: null }).where(eq(registrations.id, row.id));
    await promiseDue(tx, row);
  }
  return null;
}

/** Only who keeps the account can mend its key; a tenant in master mode is told to ask. */
function remedyFor(row: Registration, error: RedirectError): string {
  const keptByOperator = row.accountTenantId !== row.tenantId;
  const ofThePhone = error.kind === "mac_taken" || error.retryable;
  return keptByOperator && !ofThePhone ? ASK_OPERATOR : error.remedy;
}
