import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { provisioningCredentials } from "@/db/schema/credentials";
import { devices } from "@/db/schema/devices";
import { requireDevice } from "@/server/devices/queries";
import { invalid } from "@/server/errors";
import { readCredentialPolicy } from "@/server/settings/stored";
import { tenantVerb } from "@/server/verb";
import { makeProvisioningCredentials } from "./provisioning-credentials";
import { rotateCredentialsInput } from "./schema";

/**
 * Makes new provisioning credentials. Every phone takes them with its next configuration, and the old ones work until
 * it has used the new ones.
 */
export const rotateCredentials = tenantVerb({
  permission: "setting:write",
  kind: "write",
  input: rotateCredentialsInput,
  async run({ ctx, tx, input, audit }) {
    const { scope } = await readCredentialPolicy(tx, ctx.tenant.id);
    if (input.pair && scope !== "tenant") {
      throw invalid({
        pair: "Every phone has its own random pair here; a pair can be chosen for a whole tenant only.",
      });
    }
    if (input.mac && scope === "tenant") {
      throw invalid({
        mac: "All phones of this tenant share one pair: it is rotated for all of them at once.",
      });
    }
    const owners =
      scope === "tenant"
        ? [null]
        : input.mac
          ? [(await requireDevice(tx, input.mac)).id]
          : (await tx.select({ id: devices.id }).from(devices)).map((row) => row.id);
    for (const deviceId of owners) {
      await makeProvisioningCredentials(tx, { tenantId: ctx.tenant.id, deviceId }, input.pair);
    }
    await audit({
      verb: "credentials.rotate",
      thing: { kind: "tenant", id: ctx.tenant.id, name: ctx.tenant.slug },
      after: { scope, pairs: owners.length, ...(input.mac ? { mac: input.mac } : {}) },
    });
    return { pairs: owners.length };
  },
});

/** Makes the pairs that the policy's scope wants and that are not there yet. */
export async function ensurePairs(
  tx: Transaction,
  tenantId: string,
  scope: "device" | "tenant",
): Promise<void> {
  const there = await tx
    .select({ deviceId: provisioningCredentials.deviceId })
    .from(provisioningCredentials)
    .where(isNull(provisioningCredentials.retiredAt));
  const have = new Set(there.map((row) => row.deviceId));
  if (scope === "tenant") {
    if (!have.has(null)) await makeProvisioningCredentials(tx, { tenantId, deviceId: null });
    return;
  }
  for (const { id } of await tx
    .select({ id: devices.id })
    .from(devices)
    .where(eq(devices.tenantId, tenantId))) {
    if (!have.has(id)) await makeProvisioningCredentials(tx, { tenantId, deviceId: id });
  }
}

const MOST_NAMED = 50;

/**
 * How many of the tenant's phones have used the pair that is handed out now, and which have not: at most fifty, those
 * that were seen longest ago first.
 */
export async function rotationProgress(tx: Transaction, tenantId: string, scope: "device" | "tenant") {
  const current = sql`(
    select p.id from ${provisioningCredentials} p
    where p.tenant_id = ${tenantId} and p.retired_at is null
      and ${scope === "tenant" ? sql`p.device_id is null` : sql`p.device_id = ${devices.id}`}
    order by p.created_at desc, p.id desc limit 1)`;
  const [row] = await tx
    .select({
      devices: count(),
      taken: sql<number>`(count(*) filter (where ${devices.usedCredentialId} = ${current}))::int`,
    })
    .from(devices)
    .where(eq(devices.tenantId, tenantId));
  const waiting = await tx
    .select({ mac: devices.mac, name: devices.name, lastSeenAt: devices.lastSeenAt })
    .from(devices)
    .where(and(eq(devices.tenantId, tenantId), sql`${devices.usedCredentialId} is distinct from ${current}`))
    .orderBy(sql`${devices.lastSeenAt} asc nulls first`, devices.mac)
    .limit(MOST_NAMED);
  return { devices: row?.devices ?? 0, taken: row?.taken ?? 0, waiting };
}
