import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { plans } from "@/db/schema/tenants";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { registerStranded } from "@/server/registrations/stranded";
import { operatorVerb } from "@/server/verb";
import { nameTaken } from "./create-plan";
import { requirePlan, tenantsOn } from "./queries";
import { updatePlanInput } from "./schema";

/**
 * Changes a plan for every tenant that has it; what is left out stays. A lower limit takes no device away, and a phone
 * that is registered stays so when touchless provisioning is taken out. Devices that waited for it are registered when
 * it is put in.
 */
export const updatePlan = operatorVerb({
  permission: "plan:write",
  kind: "write",
  input: updatePlanInput,
  async run({ tx, input, audit, afterCommit }) {
    const { plan: named, ...change } = input;
    const { id, tenants, isMasters, createdAt, ...before } = await requirePlan(tx, named);
    const after = {
      name: change.name ?? before.name,
      touchlessProvisioning: change.touchlessProvisioning ?? before.touchlessProvisioning,
      deviceLimit: change.deviceLimit === undefined ? before.deviceLimit : change.deviceLimit,
    };
    if (after.name !== before.name) await refuseTaken(tx, after.name);
    await tx.update(plans).set(after).where(eq(plans.id, id));
    await audit({ verb: "plan.update", thing: { kind: "plan", id, name: after.name }, before, after });
    if (after.touchlessProvisioning && !before.touchlessProvisioning) {
      for (const tenant of await tenantsOn(tx, id)) await registerStranded(tx, tenant.id);
      afterCommit(sendPromisedSoon);
    }
    return { ...after, tenants, isMasters, createdAt };
  },
});

async function refuseTaken(tx: Transaction, name: string): Promise<void> {
  const taken = await tx.select({ id: plans.id }).from(plans).where(eq(plans.name, name));
  if (taken.length > 0) throw nameTaken(name);
}
