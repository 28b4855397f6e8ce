import { eq } from "drizzle-orm";
import { crossing } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import { registrations } from "@/db/schema/redirects";
import type { TenantRef } from "@/server/context";
import { invalid } from "@/server/errors";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { askToRegister } from "@/server/registrations/ask-registration";
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
  async run({ ctx, tx, input, audit, afterCommit }) {
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
    if (model !== before.model) {
      await crossing(tx, (wide) => relist(wide, ctx.tenant, before));
      afterCommit(sendPromisedSoon);
    }
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

/** The address that the redirect service hands out names the model: a listed phone is listed anew. */
async function relist(
  tx: Transaction,
  tenant: TenantRef,
  device: { tenantId: string; id: string; vendor: string; mac: string },
): Promise<void> {
  const [listed] = await tx
    .select({ at: registrations.registeredAt })
    .from(registrations)
    .where(eq(registrations.deviceId, device.id));
  if (listed?.at) await askToRegister(tx, tenant, device);
}
