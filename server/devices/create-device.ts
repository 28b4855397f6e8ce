import { eq } from "drizzle-orm";
import { devices } from "@/db/schema/devices";
import { conflict, DomainError } from "@/server/errors";
import { tenantVerb } from "@/server/verb";
import { equipDevice } from "./equip-device";
import { roomInPlan } from "./plan-room";
import { deviceDetails } from "./queries";
import { createDeviceInput } from "./schema";

/** Adds a phone with its lines and its provisioning credentials. Nothing is registered yet. */
export const createDevice = tenantVerb({
  permission: "device:write",
  kind: "write",
  input: createDeviceInput,
  async run({ ctx, tx, input, audit }) {
    const { tenant } = ctx;
    if ((await roomInPlan(tx, tenant, "take")) < 1) {
      throw new DomainError(
        "limit",
        `The plan allows ${tenant.plan.deviceLimit} devices, and there are as many.`,
        {
          remedy: "Delete a device that is no longer used, or ask the operator for a larger plan.",
        },
      );
    }
    const { mac, vendor, model, name, extension, lines } = input;
    const [made] = await tx
      .insert(devices)
      .values({ tenantId: tenant.id, mac, vendor, model, name, extension })
      .onConflictDoNothing({ target: devices.mac })
      .returning({ id: devices.id });
    if (!made) {
      const [here] = await tx.select({ name: devices.name }).from(devices).where(eq(devices.mac, mac));
      throw here
        ? conflict(`This MAC is here already: “${here.name}”.`, "Open that device, or type another MAC.")
        : conflict(
            "This MAC is in use by another customer of this installation.",
            "Check the MAC on the phone's label. If it is right, ask the operator to release it.",
          );
    }
    await equipDevice(tx, tenant, { id: made.id, name, extension, lines });
    await audit({ verb: "device.create", thing: { kind: "device", id: made.id, name: mac }, after: input });
    return deviceDetails(tx, mac);
  },
});
