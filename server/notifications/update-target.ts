import { and, eq, ne } from "drizzle-orm";
import { notificationTargets } from "@/db/schema/notifications";
import { invalid } from "@/server/errors";
import { tenantVerb } from "@/server/verb";
import { takenAddress } from "./create-target";
import { requireTarget, targetsFor } from "./read-targets";
import { addressProblem, updateTargetInput } from "./schema";
import { shownAddress } from "./shown-address";

/** Changes a target; what is left out stays, a webhook's secret too. */
export const updateTarget = tenantVerb({
  permission: "notification:write",
  kind: "write",
  input: updateTargetInput,
  async run({ ctx, tx, input: { id, ...given }, audit }) {
    const before = await requireTarget(tx, id);
    const after = { ...before, ...given };
    const problem = addressProblem(after.kind, after.address);
    if (problem) throw invalid({ address: problem });
    const [taken] = await tx
      .select({ id: notificationTargets.id })
      .from(notificationTargets)
      .where(
        and(
          eq(notificationTargets.kind, after.kind),
          eq(notificationTargets.address, after.address),
          ne(notificationTargets.id, id),
        ),
      );
    if (taken) throw takenAddress();
    const { address, events, language, enabled } = after;
    await tx
      .update(notificationTargets)
      .set({ address, events, language, enabled })
      .where(eq(notificationTargets.id, id));
    const told = (row: typeof after) => ({
      address: shownAddress(row),
      events: row.events,
      language: row.language,
      enabled: row.enabled,
    });
    await audit({
      verb: "notification-target.update",
      thing: { kind: "notification-target", id, name: shownAddress(after) },
      before: told(before),
      after: told(after),
    });
    const [target] = await targetsFor(ctx, tx, id);
    if (!target) throw new Error("The target could not be read.");
    return target;
  },
});
