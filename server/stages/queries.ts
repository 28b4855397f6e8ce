import { and, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { stages } from "@/db/schema/devices";

export const stageNames = ["listed", "redirected", "provisioned", "online"] as const;
export type StageName = (typeof stageNames)[number];

/** A stage of the truth line: reached, or failed when there is a reason. */
export type Stage = { at: Date; source: string; reason?: string; remedy?: string };
export type TruthLine = Record<StageName, Stage | null>;

export const emptyTruthLine = (): TruthLine => ({
  listed: null,
  redirected: null,
  provisioned: null,
  online: null,
});

/** The truth lines of devices, by device id; every id asked for has one. */
export async function truthLines(tx: Transaction, deviceIds: string[]): Promise<Map<string, TruthLine>> {
  const lines = new Map(deviceIds.map((id) => [id, emptyTruthLine()]));
  if (deviceIds.length === 0) return lines;
  for (const row of await tx.select().from(stages).where(inArray(stages.deviceId, deviceIds))) {
    const line = lines.get(row.deviceId);
    if (!line) continue;
    line[row.stage] = {
      at: row.at,
      source: row.source,
      ...(row.reason ? { reason: row.reason } : {}),
      ...(row.remedy ? { remedy: row.remedy } : {}),
    };
  }
  return lines;
}

/** Notes that a stage was reached, or with a reason that it failed; a later word replaces an earlier one. */
export async function noteStage(
  tx: Transaction,
  device: { tenantId: string; deviceId: string },
  stage: StageName,
  found: Stage & { revision?: string },
): Promise<void> {
  const row = {
    at: found.at,
    source: found.source,
    revision: found.revision ?? null,
    reason: found.reason ?? null,
    remedy: found.remedy ?? null,
  };
  await tx
    .insert(stages)
    .values({ ...device, stage, ...row })
    .onConflictDoUpdate({ target: [stages.tenantId, stages.deviceId, stages.stage], set: row });
}

/** Takes stages back: the phone has to reach them again. */
export async function clearStages(
  tx: Transaction,
  device: { tenantId: string; deviceId: string },
  names: readonly StageName[],
): Promise<void> {
  await tx
    .delete(stages)
    .where(
      and(
        sql`${stages.tenantId} = ${device.tenantId}`,
        sql`${stages.deviceId} = ${device.deviceId}`,
        inArray(stages.stage, [...names]),
      ),
    );
}
