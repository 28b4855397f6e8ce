import type { Transaction } from "@/db/connection";
import { env } from "@/env";
import { acceptedPairs, pairsFor } from "@/server/credentials/provisioning-credentials";
import { type DomainError, notAllowed } from "@/server/errors";
import { readCredentialPolicy } from "@/server/settings/stored";
import { macForFile } from "@/server/vendors/identities";
import { phoneFile } from "@/server/vendors/models";

type Owned = { tenantId: string; id: string };

/** Where phones are told to look for their files. */
const address = () => `${env().APP_URL}/prov`;

/** The credentials that the phone is to be given: the first of those that it may present. */
export async function pairToGive(tx: Transaction, device: Owned) {
  const pairs = await pairsFor(tx, { tenantId: device.tenantId, deviceId: device.id });
  return acceptedPairs(pairs, await readCredentialPolicy(tx, device.tenantId), null)[0] ?? null;
}

/** What a phone is told by hand or by DHCP to find Offhook, without its password. */
export async function manualSetup(
  tx: Transaction,
  device: Owned & { vendor: string; model: string; mac: string },
) {
  const { vendor, model, mac } = device;
  const file = phoneFile(vendor, model).replace("{mac}", macForFile(vendor, model, mac));
  return {
    address: address(),
    /** For a phone that wants the address of its own file. */
    file: `${address()}/${file}`,
    username: (await pairToGive(tx, device))?.username ?? null,
  };
}

/**
 * Why a phone of a vendor without a redirect service cannot be registered, and how it is put into service instead: it is
 * given its address and its provisioning credentials by hand or by DHCP, and is served at once.
 */
export async function byHand(tx: Transaction, device: Owned & { vendor: string }): Promise<DomainError> {
  const pair = await pairToGive(tx, device);
  return notAllowed(
    `Offhook has no redirect service for ${device.vendor} phones.`,
    `Set the phone’s provisioning address to ${address()} by DHCP option 66 or 160, or in its web interface, with user ${pair?.username ?? "of its provisioning credentials"}: see the device’s page.`,
  );
}
