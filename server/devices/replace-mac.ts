import { and, eq, isNull } from "drizzle-orm";
import { crossing } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { provisioningCredentials } from "@/db/schema/credentials";
import { devices } from "@/db/schema/devices";
import { registrations } from "@/db/schema/redirects";
import { ensureDeviceCredentials } from "@/server/credentials/provisioning-credentials";
import { revokeZtpCredentials } from "@/server/credentials/ztp-credentials";
import { conflict, invalid } from "@/server/errors";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { askToDeregister } from "@/server/registrations/ask-registration";
import { lockAccount } from "@/server/registrations/queue";
import { readCredentialPolicy } from "@/server/settings/stored";
import { clearStages, stageNames } from "@/server/stages/queries";
import { tenantVerb } from "@/server/verb";
import { TAKEN } from "./judge-rows";
import { deviceDetails, requireDevice } from "./queries";
import { replaceMacInput } from "./schema";

type Device = typeof devices.$inferSelect;

/**
 * Another phone takes this one's place: configuration, lines and what was asked of its registration stay with the
 * device, its MAC is another. The old MAC is taken off its redirect service first, then the new one is registered,
 * where the old one was. What the old phone knew opens nothing of the new one's.
 */
export const replaceMac = tenantVerb({
  permission: "device:write",
  kind: "write",
  input: replaceMacInput,
  async run({ ctx, tx, input, audit, afterCommit }) {
    const { mac, newMac } = input;
    if (mac === newMac) throw invalid({ newMac: "That is the MAC which the device has." });
    const device = await requireDevice(tx, mac);
    await refuseTaken(tx, newMac);
    const moved = await crossing(tx, (wide) => moveRegistration(wide, device));
    await giveMac(tx, device, newMac);
    await forgetOldPhone(tx, device);
    const { scope } = await readCredentialPolicy(tx, ctx.tenant.id);
    await audit({
      verb: "device.replace-mac",
      thing: { kind: "device", id: device.id, name: newMac },
      before: { mac, firmware: device.firmware, lastSeenAt: device.lastSeenAt },
      after: { mac: newMac, registration: moved },
    });
    afterCommit(sendPromisedSoon);
    return {
      ...(await deviceDetails(tx, newMac)),
      /** What becomes of the registration: nothing, the old MAC is taken off, or that and the new one is registered. */
      moved,
      /** All phones of the tenant share one pair, which the old phone goes on knowing. */
      sharedCredentials: scope === "tenant",
    };
  },
});

async function refuseTaken(tx: Transaction, mac: string): Promise<void> {
  const [here] = await tx.select({ name: devices.name }).from(devices).where(eq(devices.mac, mac));
  if (here) throw conflict(`This MAC is here already: “${here.name}”.`, "Delete that device first.");
  const taken = await crossing(tx, (wide) =>
    wide.select({ id: devices.id }).from(devices).where(eq(devices.mac, mac)),
  );
  if (taken.length > 0) throw conflict(TAKEN);
}

/**
 * Crosses tenants: the account may be the master's. The registration remembers which MAC it listed; it is deregistered
 * under that one.
 */
async function moveRegistration(
  tx: Transaction,
  device: Device,
): Promise<"none" | "deregister" | "register-anew"> {
  const ofDevice = eq(registrations.deviceId, device.id);
  const [key] = await tx.select({ accountId: registrations.accountId }).from(registrations).where(ofDevice);
  if (!key) return "none";
  await lockAccount(tx, key);
  const [row] = await tx.select().from(registrations).where(ofDevice).for("update");
  if (!row) return "none";
  if (row.thenDelete && row.phase !== "idle")
    throw conflict("The device is being deleted.", "Add the new phone as a device of its own.");
  const listedMac = row.listedMac ?? device.mac;
  await tx.update(registrations).set({ listedMac }).where(ofDevice);
  if (row.phase !== "idle" && row.desired === "none")
    return row.thenRegister ? "register-anew" : "deregister";
  const thenRegister = device.enabled && row.desired === "registered";
  const asked = await askToDeregister(tx, device, { thenRegister, beyondCap: true });
  if (asked) return thenRegister ? "register-anew" : "deregister";
  return "none";
}

/** @throws DomainError conflict when somebody else took the MAC in this moment. */
async function giveMac(tx: Transaction, device: Device, mac: string): Promise<void> {
  try {
    await tx
      .update(devices)
      .set({ mac, firmware: null, lastSeenAt: null, usedCredentialId: null, updatedAt: new Date() })
      .where(and(eq(devices.id, device.id), eq(devices.mac, device.mac)));
  } catch (error) {
    if (isTaken(error)) throw conflict("This MAC was taken in this moment.", "Look again who has it.");
    throw error;
  }
}

const UNIQUE_VIOLATION = "23505";
const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  (Reflect.get(error, "code") === UNIQUE_VIOLATION || (error.cause !== undefined && isTaken(error.cause)));

/** Ends what the old phone knows, makes what the new one needs, and begins the truth line anew. */
async function forgetOldPhone(tx: Transaction, device: Device): Promise<void> {
  const key = { tenantId: device.tenantId, deviceId: device.id };
  await revokeZtpCredentials(tx, key);
  await tx
    .update(provisioningCredentials)
    .set({ retiredAt: new Date() })
    .where(and(eq(provisioningCredentials.deviceId, device.id), isNull(provisioningCredentials.retiredAt)));
  await ensureDeviceCredentials(tx, key);
  await clearStages(tx, key, stageNames);
}
