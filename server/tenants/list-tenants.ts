import { and, asc, eq, gt, ilike, or, sql } from "drizzle-orm";
import { plans, tenants } from "@/db/schema/tenants";
import { decodeCursor, pageOf } from "@/server/page";
import { operatorVerb } from "@/server/verb";
import { listTenantsInput } from "./schema";

/** Every tenant but the master, by name, with how many devices it has and how many of them are registered. */
export const listTenants = operatorVerb({
  permission: "tenant:list",
  kind: "query",
  input: listTenantsInput,
  async run({ tx, input }) {
    const after = input.cursor ? decodeCursor(input.cursor) : null;
    const like = input.query ? `%${input.query.replace(/[\\%_]/g, "\\$&")}%` : null;
    const rows = await tx
      .select({
        id: tenants.id,
        slug: tenants.slug,
        name: tenants.name,
        sipDomain: tenants.sipDomain,
        createdAt: tenants.createdAt,
        touchlessProvisioning: plans.touchlessProvisioning,
        deviceLimit: plans.deviceLimit,
        devices: sql<number>`(select count(*)::int from devices d where d.tenant_id = ${tenants.id})`,
        registered: sql<number>`(select count(*)::int from registrations r where r.tenant_id = ${tenants.id} and r.status = 'registered')`,
        failed: sql<number>`(select count(*)::int from registrations r where r.tenant_id = ${tenants.id} and r.status = 'failed')`,
      })
      .from(tenants)
      .innerJoin(plans, eq(plans.id, tenants.planId))
      .where(
        and(
          eq(tenants.isMaster, false),
          like ? or(ilike(tenants.name, like), ilike(tenants.slug, like)) : undefined,
          after
            ? or(gt(tenants.name, after[0]), and(eq(tenants.name, after[0]), gt(tenants.id, after[1])))
            : undefined,
        ),
      )
      .orderBy(asc(tenants.name), asc(tenants.id))
      .limit(input.limit + 1);
    const page = pageOf(rows, input.limit, (row) => [row.name, row.id]);
    return {
      items: page.items.map(({ id: _, touchlessProvisioning, deviceLimit, ...row }) => ({
        ...row,
        plan: { touchlessProvisioning, deviceLimit },
      })),
      nextCursor: page.nextCursor,
    };
  },
});
