import type { Transaction } from "@/db/connection";
import { env } from "@/env";
import { acceptedPairs, pairsFor } from "@/server/credentials/provisioning-credentials";
import { type DomainError, notAllowed } from "@/server/errors";
import { readCredentialPolicy } from "@/server/settings/stored";
import { redirectNames } from "@/server/vendors/redirect-names";

/** Whether Offhook can have this vendor's phones sent here by a redirect service. */
export const hasRedirectService = (vendor: string): boolean => Object.hasOwn(redirectNames, vendor);

/**
 * Why a phone of a vendor without a redirect service cannot be registered, and how it is put into service instead: it is
 * given its address and its provisioning credentials by hand or by DHCP, and is served at once.
 */
export async function byHand(
  tx: Transaction,
  device: { tenantId: string; id: string; vendor: string },
): Promise<DomainError> {
  const owner = { tenantId: device.tenantId, deviceId: device.id };
  const pairs = await pairsFor(tx, owner);
  const [pair] = acceptedPairs(pairs, await readCredentialPolicy(tx, device.tenantId), null);
  return notAllowed(
    `Offhook has no redirect service for ${device.vendor} phones.`,
    `Set the phone’s provisioning address to ${env().APP_URL}/prov by DHCP option 66 or 160, or in its web interface, with user ${pair?.username ?? "of its provisioning credentials"}: see the device’s page.`,
  );
}
