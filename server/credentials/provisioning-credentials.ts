import { and, desc, eq, isNull, or } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { provisioningCredentials } from "@/db/schema/credentials";
import { randomSecret, seal } from "@/server/secrets";
import type { CredentialPolicy } from "@/server/settings/schema";
import { readCredentialPolicy } from "@/server/settings/stored";

export const PROVISIONING_PASSWORD = "provisioning_credentials.password";

type Owner = { tenantId: string; deviceId: string | null };
type Credential = typeof provisioningCredentials.$inferSelect;

/** Makes a new pair; the ones before it go on working until the phone has used this one. */
export async function makeProvisioningCredentials(
  tx: Transaction,
  owner: Owner,
  chosen?: { username: string; password: string },
): Promise<{ id: string }> {
  const [made] = await tx
    .insert(provisioningCredentials)
    .values({
      ...owner,
      username: chosen?.username ?? `p${randomSecret(11)}`,
      passwordSealed: seal(chosen?.password ?? randomSecret(), PROVISIONING_PASSWORD),
    })
    .returning({ id: provisioningCredentials.id });
  if (!made) throw new Error("The credentials could not be made.");
  return made;
}

/** Makes sure that the pair which the policy wants for this device exists. */
export async function ensureDeviceCredentials(
  tx: Transaction,
  device: { tenantId: string; deviceId: string },
): Promise<void> {
  const { scope } = await readCredentialPolicy(tx, device.tenantId);
  const pairs = await pairsFor(tx, device);
  const owner = scope === "device" ? device : { tenantId: device.tenantId, deviceId: null };
  if (!pairs.some((pair) => pair.deviceId === owner.deviceId)) await makeProvisioningCredentials(tx, owner);
}

/** Every pair that may open this device's file, newest first: its own and the tenant's. */
export function pairsFor(
  tx: Transaction,
  device: { tenantId: string; deviceId: string },
): Promise<Credential[]> {
  return tx
    .select()
    .from(provisioningCredentials)
    .where(
      and(
        eq(provisioningCredentials.tenantId, device.tenantId),
        isNull(provisioningCredentials.retiredAt),
        or(eq(provisioningCredentials.deviceId, device.deviceId), isNull(provisioningCredentials.deviceId)),
      ),
    )
    .orderBy(desc(provisioningCredentials.createdAt), desc(provisioningCredentials.id));
}

/**
 * The pairs a device may present: the one to hand out first, then the one it used last, since the door tries only so many. The current pair is the newest of the policy's scope.
 * An older one is accepted only until the phone has used the current one, so that a rotation orphans no phone; a
 * tenant's older pair only where this phone is known to hold it.
 */
export function acceptedPairs(
  pairs: Credential[],
  policy: Pick<CredentialPolicy, "scope">,
  usedCredentialId: string | null,
): Credential[] {
  const current = pairs.find((pair) => (pair.deviceId === null) === (policy.scope === "tenant"));
  if (!current) return pairs;
  if (usedCredentialId === current.id) return [current];
  const used = pairs.filter((pair) => pair.id === usedCredentialId);
  const own = pairs.filter(
    (pair) => pair !== current && pair.deviceId !== null && pair.id !== usedCredentialId,
  );
  return [current, ...used, ...own];
}
