import { acrossTenants } from "@/db/across-tenants";
import { tenants } from "@/db/schema/tenants";
import { planWith } from "@/server/plans/plan-for";

/** Makes the master tenant, which the operator acts in, when the database is new. */
export function ensureMasterTenant(): Promise<void> {
  return acrossTenants(async (tx) => {
    const { id: planId } = await planWith(tx, { touchlessProvisioning: true, deviceLimit: null });
    await tx
      .insert(tenants)
      .values({ slug: "master", name: "Master tenant", isMaster: true, planId })
      .onConflictDoNothing({ target: tenants.slug });
  });
}
