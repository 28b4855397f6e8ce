import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import { ztpCredentials } from "@/db/schema/credentials";
import { devices } from "@/db/schema/devices";
import { redirectAccounts, registrations } from "@/db/schema/redirects";
import { env } from "@/env";
import { ZTP_PASSWORD } from "@/server/credentials/ztp-credentials";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { deviceFacts } from "@/server/notifications/device-facts";
import { noteOccurrence } from "@/server/notifications/note";
import { outboundFetch } from "@/server/outbound/shared";
import { credentialsOf } from "@/server/redirects/account-secret";
import { unseal } from "@/server/secrets";
import { noteStage } from "@/server/stages/queries";
import { phoneFile } from "@/server/vendors/models";
import { redirectServiceFor } from "@/server/vendors/registry";
import { RedirectError } from "@/server/vendors/types";

/** How many entries a sweep compares value by value; the rest are compared by being listed, and in later sweeps. */
const COMPARED_AT_ONCE = 50;

/** Crosses tenants: every redirect account that phones are registered at, by id. */
export function accountsToSweep(): Promise<string[]> {
  return acrossTenants(async (tx) => {
    const rows = await tx
      .selectDistinct({ id: redirectAccounts.id })
      .from(redirectAccounts)
      .innerJoin(registrations, eq(registrations.accountId, redirectAccounts.id))
      .where(isNotNull(registrations.registeredAt));
    return rows.map((row) => row.id);
  });
}

/**
 * Crosses tenants: compares what a service lists with what we hold, and says so on every device where they differ.
 * @returns how many devices drifted, and how many listed MACs are not ours. An account that does not answer is left
 * for the next sweep, with the reason kept.
 */
export async function sweepAccount(accountId: string): Promise<{ drifted: number; strangers: number }> {
  const [account] = await acrossTenants((tx) =>
    tx.select().from(redirectAccounts).where(eq(redirectAccounts.id, accountId)),
  );
  if (!account) return { drifted: 0, strangers: 0 };
  const service = redirectServiceFor(account.vendor);
  const context = { credentials: credentialsOf(account), fetch: outboundFetch() };
  const remember = (sweepMessage: string) =>
    acrossTenants((tx) =>
      tx
        .update(redirectAccounts)
        .set({ sweptAt: new Date(), sweepMessage })
        .where(eq(redirectAccounts.id, account.id)),
    );
  try {
    const listed = new Set(await service.list(context));
    const held = await registeredAt(account.id);
    let drifted = 0;
    for (const phone of held.filter(({ device }) => !listed.has(device.mac))) {
      await noteDrift(phone, service.name, `${service.name} no longer lists this phone.`);
      drifted += 1;
    }
    for (const phone of held.filter(({ device }) => listed.has(device.mac)).slice(0, COMPARED_AT_ONCE)) {
      const given = await givenPair(phone.device.id);
      if (!given) continue;
      const found = await service.compare(context, phone.device.mac, {
        url: `${env().APP_URL}/ztprov/${phoneFile(phone.device.vendor, phone.device.model)}`,
        ...given,
      });
      if (found === "same") await noteCompared(phone);
      else {
        await noteDrift(phone, service.name, `${service.name} lists this phone with other values than ours.`);
        drifted += 1;
      }
    }
    const ours = new Set(held.map(({ device }) => device.mac));
    const strangers = [...listed].filter((mac) => !ours.has(mac)).length;
    await remember(
      `${listed.size} listed, ${drifted} differ from ours, ${strangers} are not registered by Offhook.`,
    );
    return { drifted, strangers };
  } catch (error) {
    if (!(error instanceof RedirectError)) throw error;
    await remember(error.message);
    return { drifted: 0, strangers: 0 };
  }
}

type Held = { registration: typeof registrations.$inferSelect; device: typeof devices.$inferSelect };

function registeredAt(accountId: string): Promise<Held[]> {
  return acrossTenants((tx) =>
    tx
      .select({ registration: registrations, device: devices })
      .from(registrations)
      .innerJoin(devices, eq(devices.id, registrations.deviceId))
      .where(
        and(
          eq(registrations.accountId, accountId),
          eq(registrations.phase, "idle"),
          eq(registrations.outcome, "registered"),
        ),
      )
      .orderBy(sql`${registrations.comparedAt} asc nulls first`, asc(registrations.id)),
  );
}

async function givenPair(deviceId: string) {
  const [pair] = await acrossTenants((tx) =>
    tx
      .select()
      .from(ztpCredentials)
      .where(
        and(
          eq(ztpCredentials.deviceId, deviceId),
          isNotNull(ztpCredentials.givenAt),
          sql`${ztpCredentials.revokedAt} is null`,
        ),
      ),
  );
  return pair ? { httpUser: pair.username, httpPassword: unseal(pair.passwordSealed, ZTP_PASSWORD) } : null;
}

function noteCompared({ registration }: Held) {
  return acrossTenants((tx) =>
    tx.update(registrations).set({ comparedAt: new Date() }).where(eq(registrations.id, registration.id)),
  );
}

async function noteDrift({ registration, device }: Held, source: string, reason: string) {
  const remedy = "Press Register to list it again.";
  await acrossTenants(async (tx) => {
    const [still] = await tx
      .update(registrations)
      .set({ outcome: "failed", lastMessage: reason, remedy, comparedAt: new Date() })
      .where(
        and(eq(registrations.id, registration.id), eq(registrations.generation, registration.generation)),
      )
      .returning({ id: registrations.id });
    if (still) {
      await noteStage(tx, { tenantId: device.tenantId, deviceId: device.id }, "listed", {
        at: new Date(),
        source,
        reason,
        remedy,
      });
      await noteOccurrence(tx, {
        tenantId: device.tenantId,
        event: "registration.drifted",
        key: `${registration.id}:${registration.generation}`,
        facts: { ...(await deviceFacts(tx, device.id)), service: source, reason, remedy },
      });
    }
  });
  sendPromisedSoon();
}
