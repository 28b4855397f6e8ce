import { and, desc, eq, gte, isNull, lt, or } from "drizzle-orm";
import { crossing } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { attempts, registrations } from "@/db/schema/redirects";
import type { TenantRef } from "@/server/context";
import { revokeZtpCredentials } from "@/server/credentials/ztp-credentials";
import { byHand } from "@/server/devices/manual-setup";
import { requireDevice } from "@/server/devices/queries";
import { deviceMacInput } from "@/server/devices/schema";
import { conflict } from "@/server/errors";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { accountFor } from "@/server/redirects/account-for";
import { clearStages, emptyTruthLine, truthLines } from "@/server/stages/queries";
import { hasRedirectService } from "@/server/vendors/redirect-names";
import { tenantVerb } from "@/server/verb";
import { ask } from "./queue";
import { waitingWords } from "./words";

/** A device's registration with its latest calls to the service and its truth line. */
export async function registrationDetails(tx: Transaction, deviceId: string) {
  const [row] = await tx.select().from(registrations).where(eq(registrations.deviceId, deviceId));
  const calls = await tx
    .select({
      at: attempts.at,
      method: attempts.method,
      path: attempts.path,
      status: attempts.status,
      durationMs: attempts.durationMs,
      outcome: attempts.outcome,
    })
    .from(attempts)
    .where(eq(attempts.deviceId, deviceId))
    .orderBy(desc(attempts.at), desc(attempts.id))
    .limit(100);
  const truth = await truthLines(tx, [deviceId]);
  const waiting = row?.nextAttemptAt ?? null;
  return {
    status: (row?.status as Status | undefined) ?? "none",
    registeredAt: row?.registeredAt ?? null,
    lastMessage: row && waiting ? waitingWords(row.lastMessage, waiting, "UTC") : (row?.lastMessage ?? null),
    /** What the service said, without the time that `lastMessage` names. */
    reason: row?.lastMessage ?? null,
    remedy: row?.remedy ?? null,
    nextAttemptAt: waiting,
    attemptsMade: row?.attemptsMade ?? 0,
    attempts: calls,
    stages: truth.get(deviceId) ?? emptyTruthLine(),
  };
}

export const readRegistration = tenantVerb({
  permission: "device:read",
  kind: "query",
  input: deviceMacInput,
  async run({ tx, input }) {
    return registrationDetails(tx, (await requireDevice(tx, input.mac)).id);
  },
});

/**
 * The Register button. A phone that another account still lists (the mode has changed) is taken off there first.
 * @throws DomainError not_allowed (mode, plan, no key) or limit (`queuecap`), and nothing is half done.
 */
export const registerDevice = tenantVerb({
  permission: "device:register",
  kind: "write",
  input: deviceMacInput,
  async run({ ctx, tx, input, audit, afterCommit }) {
    const device = await requireDevice(tx, input.mac);
    if (!device.enabled) throw conflict("The device is disabled.", "Enable it, then press Register.");
    await crossing(tx, (wide) => askToRegister(wide, ctx.tenant, device));
    await audit({ verb: "device.register", thing: { kind: "device", id: device.id, name: device.mac } });
    afterCommit(sendPromisedSoon);
    return registrationDetails(tx, device.id);
  },
});

/** The Deregister button. A phone that no service lists and nobody has asked for is deregistered. */
export const deregisterDevice = tenantVerb({
  permission: "device:register",
  kind: "write",
  input: deviceMacInput,
  async run({ tx, input, audit, afterCommit }) {
    const device = await requireDevice(tx, input.mac);
    await crossing(tx, (wide) => askToDeregister(wide, device, {}));
    await audit({ verb: "device.deregister", thing: { kind: "device", id: device.id, name: device.mac } });
    afterCommit(sendPromisedSoon);
    return registrationDetails(tx, device.id);
  },
});

type Status = "none" | "queued" | "running" | "registered" | "failed" | "deregistering";
type Device = { tenantId: string; id: string; vendor: string; mac: string };

/**
 * Asks for a registration at the account that the mode names; `tx` crosses tenants. What another account lists, or
 * this one under a MAC that was replaced, is taken off first.
 */
export async function askToRegister(
  tx: Transaction,
  tenant: TenantRef,
  device: Device,
  then: { beyondCap?: boolean } = {},
): Promise<void> {
  if (!hasRedirectService(device.vendor)) throw await byHand(tx, device);
  const account = await accountFor(tx, tenant, device.vendor);
  const [before] = await tx.select().from(registrations).where(eq(registrations.deviceId, device.id));
  const replaced = before?.listedMac && before.listedMac !== device.mac;
  const elsewhere =
    before &&
    (replaced || (before.accountId !== account.id && (before.registeredAt || before.phase === "dispatched")));
  const key = elsewhere ? before : { accountTenantId: account.tenantId, accountId: account.id };
  await ask(tx, {
    tenantId: device.tenantId,
    deviceId: device.id,
    account: { accountTenantId: key.accountTenantId, accountId: key.accountId },
    desired: elsewhere ? "none" : "registered",
    thenRegister: Boolean(elsewhere),
    ...then,
  });
}

/** Whether the service may hold an entry of ours although no registration ended well: it took one, or did not say. */
async function mayBeListed(tx: Transaction, row: typeof registrations.$inferSelect): Promise<boolean> {
  if (row.outcome === "none") return false;
  const [written] = await tx
    .select({ id: attempts.id })
    .from(attempts)
    .where(
      and(
        eq(attempts.deviceId, row.deviceId),
        eq(attempts.method, "PUT"),
        or(isNull(attempts.status), lt(attempts.status, 400), gte(attempts.status, 500)),
      ),
    )
    .limit(1);
  return written !== undefined;
}

/** A registration that failed before the service took anything is over when nobody wants it any more. */
async function forgetFailure(tx: Transaction, row: typeof registrations.$inferSelect): Promise<void> {
  await tx
    .update(registrations)
    .set({
      desired: "none",
      outcome: "none",
      thenRegister: false,
      listedMac: null,
      lastMessage: null,
      remedy: null,
      updatedAt: new Date(),
    })
    .where(eq(registrations.id, row.id));
  await revokeZtpCredentials(tx, row);
  await clearStages(tx, row, ["listed", "redirected"]);
}

/**
 * Asks for a deregistration where there is anything to take off.
 * @returns false when there is nothing: no service lists the phone.
 */
export async function askToDeregister(
  tx: Transaction,
  device: { tenantId: string; id: string },
  then: { thenRegister?: boolean; thenDelete?: boolean; beyondCap?: boolean },
): Promise<boolean> {
  const [row] = await tx.select().from(registrations).where(eq(registrations.deviceId, device.id));
  if (!row) return false;
  if (row.phase === "idle" && !row.registeredAt && !(await mayBeListed(tx, row))) {
    await forgetFailure(tx, row);
    return false;
  }
  await ask(tx, {
    tenantId: device.tenantId,
    deviceId: device.id,
    account: { accountTenantId: row.accountTenantId, accountId: row.accountId },
    desired: "none",
    ...then,
  });
  return true;
}
