import { eq } from "drizzle-orm";
import { plans } from "@/db/schema/tenants";
import { conflict } from "@/server/errors";
import { operatorVerb } from "@/server/verb";
import { requirePlan } from "./queries";
import { planInput } from "./schema";

/** Deletes a plan. Refused while a tenant has it. */
export const deletePlan = operatorVerb({
  permission: "plan:write",
  kind: "write",
  input: planInput,
  async run({ tx, input, audit }) {
    // Locked, so that no tenant is given it in this moment.
    await tx.select({ id: plans.id }).from(plans).where(eq(plans.name, input.plan)).for("update");
    const { id, tenants, isMasters, createdAt: _, ...before } = await requirePlan(tx, input.plan);
    if (tenants > 0) {
      throw conflict(
        tenants === 1
          ? `One tenant has the plan “${before.name}”.`
          : `${tenants} tenants have the plan “${before.name}”.`,
        "Give them another plan in Tenants, then delete this one.",
      );
    }
    if (isMasters)
      throw conflict(`“${before.name}” is the plan of the master tenant, so it stays.`, "Edit it instead.");
    await tx.delete(plans).where(eq(plans.id, id));
    await audit({ verb: "plan.delete", thing: { kind: "plan", id, name: before.name }, before });
    return { deleted: true };
  },
});
