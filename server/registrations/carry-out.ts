import { and, eq } from "drizzle-orm";
import { ztpCredentials } from "@/db/schema/credentials";
import { attempts } from "@/db/schema/redirects";
import { withTenant } from "@/db/tenant";
import { env } from "@/env";
import { makeZtpCredentials, ZTP_PASSWORD } from "@/server/credentials/ztp-credentials";
import type { RegistrationDue } from "@/server/inngest/events";
import { outboundFetch } from "@/server/outbound/shared";
import { credentialsOf } from "@/server/redirects/account-secret";
import { unseal } from "@/server/secrets";
import { readCredentialPolicy } from "@/server/settings/stored";
import { phoneFile } from "@/server/vendors/models";
import { redirectServiceFor } from "@/server/vendors/registry";
import {
  type RedirectContext,
  RedirectError,
  type RedirectListing,
  type RedirectService,
} from "@/server/vendors/types";
import { type Begun, begin, ended, failed, type Verdict } from "./progress";

/** How one attempt ended: done, given way to something newer, or failed with what is to become of it. */
export type Attempted = "done" | "superseded" | Verdict;

/**
 * Makes the phone's ztp credentials.
 * @returns their id, never themselves; null when something newer was asked.
 */
export async function makeCredentials(due: RegistrationDue): Promise<string | null> {
  const begun = await begin(due);
  if (!begun) return null;
  const { tenantId, id: deviceId } = begun.device;
  const made = await withTenant(tenantId, async (tx) =>
    makeZtpCredentials(tx, { tenantId, deviceId }, await readCredentialPolicy(tx, tenantId)),
  );
  return (await ended(due)) ? made.id : null;
}

/** Puts the phone's entry at the redirect service: our URL and the pair `credentialId`. */
export function putEndpoint(due: RegistrationDue, credentialId: string): Promise<Attempted> {
  return attempt(due, async (begun, service, context) => {
    await service.register(context, begun.device.mac, await listingOf(begun, credentialId));
  });
}

/** Asks the service whether it holds what it said it took; what it has lost it is given once more. */
export function confirmListing(due: RegistrationDue, credentialId: string): Promise<Attempted> {
  return attempt(due, async (begun, service, context) => {
    const listing = await listingOf(begun, credentialId);
    const { mac } = begun.device;
    if ((await service.compare(context, mac, listing)) === "same") return;
    await service.register(context, mac, listing);
    const found = await service.compare(context, mac, listing);
    if (found === "same") return;
    throw new RedirectError(
      "unavailable",
      found === "absent"
        ? `${service.name} said it had taken the phone but does not list it.`
        : `${service.name} lists the phone with other values than it was given.`,
      "It is given them again. If it stays so, look at the phone's entry there.",
    );
  });
}

/** Removes the entry of the MAC that was listed, which a replaced phone no longer has; one that is not there is removed. */
export function deleteEndpoint(due: RegistrationDue): Promise<Attempted> {
  return attempt(due, ({ registration, device }, service, context) =>
    service.deregister(context, registration.listedMac ?? device.mac),
  );
}

async function attempt(
  due: RegistrationDue,
  work: (begun: Begun, service: RedirectService, context: RedirectContext) => Promise<void>,
): Promise<Attempted> {
  const begun = await begin(due);
  if (!begun) return "superseded";
  try {
    await work(begun, redirectServiceFor(begun.device.vendor), contextOf(begun));
  } catch (error) {
    if (!(error instanceof RedirectError)) throw error;
    return (await failed(due, error)) ?? "superseded";
  }
  return (await ended(due)) ? "done" : "superseded";
}

/** In master mode the operator's company at the service is not the tenant's to know. */
function contextOf({ account, device }: Begun): RedirectContext {
  const shown = (path: string) =>
    account.tenantId === device.tenantId ? path : path.replace(/\/companies\/[^/]+/, "/companies/…");
  return {
    credentials: credentialsOf(account),
    fetch: outboundFetch(),
    onCall: ({ path, ...call }) =>
      withTenant(device.tenantId, async (tx) => {
        await tx.insert(attempts).values({
          tenantId: device.tenantId,
          deviceId: device.id,
          accountId: account.id,
          path: shown(path),
          ...call,
        });
      }),
  };
}

/** The address carries the phone's own placeholder for its MAC, so that it asks for exactly one file. */
async function listingOf({ device }: Begun, credentialId: string): Promise<RedirectListing> {
  const [pair] = await withTenant(device.tenantId, (tx) =>
    tx
      .select()
      .from(ztpCredentials)
      .where(and(eq(ztpCredentials.id, credentialId), eq(ztpCredentials.deviceId, device.id))),
  );
  if (!pair) throw new Error("The ztp credentials of this registration are gone.");
  return {
    url: `${env().APP_URL}/ztprov/${phoneFile(device.vendor, device.model)}`,
    httpUser: pair.username,
    httpPassword: unseal(pair.passwordSealed, ZTP_PASSWORD),
  };
}
