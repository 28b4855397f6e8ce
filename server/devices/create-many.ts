import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import { tenantVerb } from "@/server/verb";
import { equipDevice } from "./equip-device";
import { type Judged, judgeRows } from "./judge-rows";
import { roomInPlan } from "./plan-room";
import { createManyInput } from "./schema";

/**
 * Adds the good rows of a batch, each with its lines and credentials, and says of every row what came of it. A row that
 * is refused keeps no other from being added. Nothing is registered yet.
 */
export const createMany = tenantVerb({
  permission: "device:write",
  kind: "write",
  input: createManyInput,
  async run({ ctx, tx, input, audit }) {
    const room = await roomInPlan(tx, ctx.tenant, "take");
    const judged = await judgeRows(tx, ctx.tenant, input, room);
    const made = await insertDevices(tx, ctx.tenant.id, judged);
    for (const { device } of judged) {
      const id = device && made.get(device.mac);
      if (!id) continue;
      await equipDevice(tx, ctx.tenant, { ...device, id });
      await audit({ verb: "device.create", thing: { kind: "device", id, name: device.mac }, after: device });
    }
    const lost = judged.filter(({ device }) => device && !made.has(device.mac));
    const now = await judgeRows(tx, ctx.tenant, { ...input, rows: lost.map(asRow) }, 0);
    await audit({
      verb: "device.create-many",
      thing: { kind: "tenant", id: ctx.tenant.id, name: ctx.tenant.slug },
      after: { rows: input.rows.length, added: made.size },
    });
    return {
      added: made.size,
      items: judged.map(({ device, mac, verdict, message }) => {
        if (!device) return { mac, added: false, verdict, message };
        if (made.has(device.mac)) return { mac, added: true, verdict, message: "Added." };
        const taken = now.find((row) => row.mac === mac);
        return { mac, added: false, verdict: taken?.verdict ?? verdict, message: taken?.message ?? message };
      }),
    };
  },
});

const asRow = ({ device }: Judged) => ({ mac: "", model: "", name: "", extension: "", ...device });

/**
 * The ids of those that were made, by MAC. They go in by MAC in ascending order: whoever adds the same ones at the same
 * time waits for the first that both want, so that nobody deadlocks. A MAC that was taken meanwhile is not among them.
 */
async function insertDevices(
  tx: Transaction,
  tenantId: string,
  judged: Judged[],
): Promise<Map<string, string>> {
  const rows = judged
    .flatMap(({ device }) => (device ? [{ tenantId, ...device }] : []))
    .sort((a, b) => (a.mac < b.mac ? -1 : 1));
  if (rows.length === 0) return new Map();
  const made = await tx
    .insert(devices)
    .values(rows)
    .onConflictDoNothing({ target: devices.mac })
    .returning({ id: devices.id, mac: devices.mac });
  return new Map(made.map(({ id, mac }) => [mac, id]));
}
