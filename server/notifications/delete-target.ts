import { eq } from "drizzle-orm";
import { notificationTargets } from "@/db/schema/notifications";
import { tenantVerb } from "@/server/verb";
import { requireTarget } from "./read-targets";
import { targetIdInput } from "./schema";
import { shownAddress } from "./shown-address";

/** Takes a target away with the list of what it was told; messages that wait for it are not sent. */
export const deleteTarget = tenantVerb({
  permission: "notification:write",
  kind: "write",
  input: targetIdInput,
  async run({ tx, input, audit }) {
    const target = await requireTarget(tx, input.id);
    await tx.delete(notificationTargets).where(eq(notificationTargets.id, target.id));
    await audit({
      verb: "notification-target.delete",
      thing: { kind: "notification-target", id: target.id, name: shownAddress(target) },
      before: { kind: target.kind, address: shownAddress(target), events: target.events },
    });
    return { deleted: true };
  },
});
