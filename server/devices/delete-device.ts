import { eq } from "drizzle-orm";
import { crossing } from "@/db/across-tenants";
import { devices } from "@/db/schema/devices";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { askToDeregister, registrationDetails } from "@/server/registrations/ask-registration";
import { tenantVerb } from "@/server/verb";
import { requireDevice } from "./queries";
import { deviceMacInput } from "./schema";

/**
 * Deletes a device with its lines, credentials and registration. One that a redirect service lists is deregistered
 * first and goes when that is done; it is disabled until then.
 * @returns the registration while it is being deregistered, null when the device is gone.
 */
export const deleteDevice = tenantVerb({
  permission: "device:write",
  kind: "write",
  input: deviceMacInput,
  async run({ tx, input, audit, afterCommit }) {
    const device = await requireDevice(tx, input.mac);
    const thing = { kind: "device", id: device.id, name: device.mac };
    const first = await crossing(tx, (wide) => askToDeregister(wide, device, { thenDelete: true }));
    if (first) {
      await tx.update(devices).set({ enabled: false }).where(eq(devices.id, device.id));
      await audit({ verb: "device.delete-asked", thing, before: device });
      afterCommit(sendPromisedSoon);
      return { registration: await registrationDetails(tx, device.id) };
    }
    await tx.delete(devices).where(eq(devices.id, device.id));
    await audit({ verb: "device.delete", thing, before: device });
    return { registration: null };
  },
});
