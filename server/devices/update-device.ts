import { eq } from "drizzle-orm";
import { devices } from "@/db/schema/devices";
import { invalid } from "@/server/errors";
import { findModel } from "@/server/vendors/models";
import { tenantVerb } from "@/server/verb";
import { replaceLines } from "./lines";
import { deviceDetails, linesOf, requireDevice } from "./queries";
import { type LineInput, updateDeviceInput } from "./schema";

/** Changes a phone; what is left out stays. A line that was made of the extension alone follows the extension. */
export const updateDevice = tenantVerb({
  permission: "device:write",
  kind: "write",
  input: updateDeviceInput,
  async run({ ctx, tx, input, audit }) {
    const before = await requireDevice(tx, input.mac);
    const linesBefore = await linesOf(tx, before.id);
    const model = input.model === undefined ? before.model : findModel(before.vendor, input.model);
    if (!model)
      throw invalid({
        model: `“${input.model?.slice(0, 40)}” is no model Offhook knows for ${before.vendor}.`,
      });
    const after = {
      model,
      name: input.name ?? before.name,
      extension: input.extension ?? before.extension,
      enabled: input.enabled ?? before.enabled,
    };
    await tx
      .update(devices)
      .set({ ...after, updatedAt: new Date() })
      .where(eq(devices.id, before.id));
    const wanted: LineInput[] =
      input.lines ??
      linesBefore.map((line) => ({
        ...line,
        ...(line.number === before.extension ? { number: after.extension } : {}),
        ...(line.displayName === before.name ? { displayName: after.name } : {}),
      }));
    await replaceLines(
      tx,
      {
        tenantId: ctx.tenant.id,
        deviceId: before.id,
        deviceName: after.name,
        sipDomain: ctx.tenant.sipDomain,
      },
      wanted,
    );
    const { name, extension, enabled } = before;
    await audit({
      verb: "device.update",
      thing: { kind: "device", id: before.id, name: before.mac },
      before: { model: before.model, name, extension, enabled, lines: linesBefore },
      after: { ...after, lines: wanted },
    });
    return deviceDetails(tx, input.mac);
  },
});
