import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import { emptyTruthLine, stageNames, truthLines } from "@/server/stages/queries";
import type { Facts } from "./schema";

/**
 * What a message says of a device: its names and its truth line as it stands in this transaction, each stage "proven",
 * "failed" or "idle".
 */
export async function deviceFacts(tx: Transaction, deviceId: string): Promise<Facts> {
  const [device] = await tx
    .select({ deviceId: devices.id, mac: devices.mac, name: devices.name, extension: devices.extension })
    .from(devices)
    .where(eq(devices.id, deviceId));
  const line = (await truthLines(tx, [deviceId])).get(deviceId) ?? emptyTruthLine();
  const stages = stageNames.map((name) => {
    const stage = line[name];
    return [name, stage ? (stage.reason ? "failed" : "proven") : "idle"] as const;
  });
  return { ...(device ?? { deviceId }), ...Object.fromEntries(stages) };
}
