import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { ztpCredentials } from "@/db/schema/credentials";
import { randomSecret, seal } from "@/server/secrets";
import type { CredentialPolicy } from "@/server/settings/schema";

export const ZTP_PASSWORD = "ztp_credentials.password";

type Device = { tenantId: string; deviceId: string };

/**
 * Makes the random pair that the redirect service hands to this one phone. The pair before it goes on working until
 * the service has taken the new one.
 */
export async function makeZtpCredentials(
  tx: Transaction,
  device: Device,
  policy: CredentialPolicy,
): Promise<{ id: string }> {
  const limited = policy.ztp === "time_limited";
  const [made] = await tx
    .insert(ztpCredentials)
    .values({
      ...device,
      username: `z${randomSecret(11)}`,
      passwordSealed: seal(randomSecret(), ZTP_PASSWORD),
      singleUse: policy.ztp === "single_use",
      expiresAt: limited ? new Date(Date.now() + policy.ztpHours * 3_600_000) : null,
    })
    .returning({ id: ztpCredentials.id });
  if (!made) throw new Error("The credentials could not be made.");
  return made;
}

/**
 * The pairs of a device that have not been revoked: the one that the service was last known to hold, then the newest.
 * The door tries only so many, and registrations that fail leave pairs behind.
 */
export function ztpPairs(tx: Transaction, device: Device) {
  return tx
    .select()
    .from(ztpCredentials)
    .where(and(eq(ztpCredentials.deviceId, device.deviceId), isNull(ztpCredentials.revokedAt)))
    .orderBy(
      sql`${ztpCredentials.givenAt} desc nulls last`,
      desc(ztpCredentials.createdAt),
      desc(ztpCredentials.id),
    );
}

/** Whether a pair opens the door at this moment. */
export function usable(pair: typeof ztpCredentials.$inferSelect, now: Date): boolean {
  if (pair.revokedAt) return false;
  if (pair.singleUse && pair.usedAt) return false;
  return pair.expiresAt === null || pair.expiresAt > now;
}

/** The redirect service has taken this pair: the others of the device end. */
export async function ztpCredentialsGiven(tx: Transaction, device: Device, id: string): Promise<void> {
  const now = new Date();
  for (const pair of await ztpPairs(tx, device)) {
    await tx
      .update(ztpCredentials)
      .set(pair.id === id ? { givenAt: now } : { revokedAt: now })
      .where(eq(ztpCredentials.id, pair.id));
  }
}

/** The device is deregistered: none of its pairs opens anything any more. */
export async function revokeZtpCredentials(tx: Transaction, device: Device): Promise<void> {
  await tx
    .update(ztpCredentials)
    .set({ revokedAt: new Date() })
    .where(and(eq(ztpCredentials.deviceId, device.deviceId), isNull(ztpCredentials.revokedAt)));
}
