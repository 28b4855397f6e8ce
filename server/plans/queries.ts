import { asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { plans, tenants } from "@/db/schema/tenants";
import { notFound } from "@/server/errors";

const having = (isMaster: boolean) =>
  sql.raw(`(select count(*)::int from tenants t where t.plan_id = plans.id and t.is_master = ${isMaster})`);

/** A plan with how many tenants have it; `tx` must see every tenant. */
export const planColumns = {
  id: plans.id,
  name: plans.name,
  touchlessProvisioning: plans.touchlessProvisioning,
  deviceLimit: plans.deviceLimit,
  createdAt: plans.createdAt,
  tenants: sql<number>`${having(false)}`,
  isMasters: sql<boolean>`${having(true)} > 0`,
};

/** @throws DomainError not_found */
export async function requirePlan(tx: Transaction, name: string) {
  const [plan] = await tx.select(planColumns).from(plans).where(eq(plans.name, name));
  if (!plan) throw notFound("plan");
  return plan;
}

/** The tenants that have a plan, by name; never the master tenant, which has no phones. */
export const tenantsOn = (tx: Transaction, planId: string) =>
  tx
    .select({
      id: tenants.id,
      name: tenants.name,
      devices: sql<number>`(select count(*)::int from devices d where d.tenant_id = tenants.id)`,
      registered: sql<number>`(select count(*)::int from registrations r where r.tenant_id = tenants.id
        and r.registered_at is not null)`,
    })
    .from(tenants)
    .where(sql`${eq(tenants.planId, planId)} and not ${tenants.isMaster}`)
    .orderBy(asc(tenants.name));
