import { acrossTenants } from "@/db/across-tenants";
import { tenants } from "@/db/schema/tenants";
import { planFor } from "./plan";

/** Makes the master tenant, which the operator acts in, when the database is new. */
export function ensureMasterTenant(): Promise<void> {
  return acrossTenants(async (tx) => {
    const planId = await planFor(tx, { touchlessProvisioning: true, deviceLimit: null });
    await tx
      .insert(tenants)
      .values({ slug: "master", name: "Master tenant", isMaster: true, planId })
      .onConflictDoNothing({ target: tenants.slug });
  });
}
