import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { plans, tenants } from "@/db/schema/tenants";
import type { TenantRef } from "@/server/context";

/** A tenant with its plan, by slug or id. `tx` must see it: the caller decides who may be told. */
export async function tenantRef(
  tx: Transaction,
  by: { slug: string } | { id: string },
): Promise<TenantRef | null> {
  const [row] = await tx
    .select({ tenant: tenants, plan: plans })
    .from(tenants)
    .innerJoin(plans, eq(plans.id, tenants.planId))
    .where("slug" in by ? eq(tenants.slug, by.slug) : eq(tenants.id, by.id));
  return row ? toTenantRef(row.tenant, row.plan) : null;
}

function toTenantRef(tenant: typeof tenants.$inferSelect, plan: typeof plans.$inferSelect): TenantRef {
  const { id, slug, name, sipDomain, isMaster } = tenant;
  const { name: planName, touchlessProvisioning, deviceLimit } = plan;
  const { suspendedAt: at, suspendedReason: reason } = tenant;
  const suspended = at ? { at, reason } : null;
  return {
    id,
    slug,
    name,
    sipDomain,
    isMaster,
    plan: { name: planName, touchlessProvisioning, deviceLimit },
    suspended,
  };
}
