import { PROVISIONING_PASSWORD } from "@/server/credentials/provisioning-credentials";
import { conflict } from "@/server/errors";
import { unseal } from "@/server/secrets";
import { tenantVerb } from "@/server/verb";
import { manualSetup, pairToGive } from "./manual-setup";
import { requireDevice } from "./queries";
import { deviceMacInput } from "./schema";

/** How the phone finds Offhook without a redirect service. */
export const readManualSetup = tenantVerb({
  permission: "device:read",
  kind: "query",
  input: deviceMacInput,
  run: async ({ tx, input }) => manualSetup(tx, await requireDevice(tx, input.mac)),
});

/**
 * The credentials that the phone is to be given, for typing them in. That somebody has seen them is a change worth an
 * entry.
 */
export const revealProvisioning = tenantVerb({
  permission: "device:write",
  kind: "write",
  input: deviceMacInput,
  async run({ tx, input, audit }) {
    const device = await requireDevice(tx, input.mac);
    const pair = await pairToGive(tx, device);
    if (!pair)
      throw conflict(
        "The device has no provisioning credentials.",
        "Make new ones in Settings → Advanced, then look here again.",
      );
    await audit({
      verb: "device.reveal-credentials",
      thing: { kind: "device", id: device.id, name: input.mac },
      after: { username: pair.username },
    });
    return { username: pair.username, password: unseal(pair.passwordSealed, PROVISIONING_PASSWORD) };
  },
});
