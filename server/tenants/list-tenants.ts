import { and, asc, eq, gt, ilike, isNotNull, or, sql } from "drizzle-orm";
import { plans, tenants } from "@/db/schema/tenants";
import { decodeCursor, pageOf } from "@/server/page";
import type { Mode } from "@/server/settings/schema";
import { modeIn } from "@/server/settings/touchless-mode";
import { operatorVerb } from "@/server/verb";
import { listTenantsInput } from "./schema";

type Trouble = { message: string; at: string; mac: string; device: string };

const ofTenant = (what: string) => sql.raw(`(select count(*)::int from ${what} = tenants.id`);
/** What went wrong last and is not mended: a device that failed or waits for another try. */
const lastTrouble = sql<Trouble | null>`(
  select jsonb_build_object('message', r.last_message, 'at', r.updated_at, 'mac', d.mac, 'device', d.name)
  from registrations r join devices d on d.id = r.device_id
  where r.tenant_id = ${tenants.id} and r.last_message is not null
    and (r.next_attempt_at is not null or (r.phase = 'idle' and r.outcome = 'failed'))
  order by r.updated_at desc limit 1)`;
const atStage = (stage: "redirected" | "provisioned" | "online") =>
  sql<number>`${ofTenant(`stages s where s.stage = '${stage}' and s.reason is null and s.tenant_id`)})`;
/** Whether there is a redirect account that the tenant's phones are registered at in this mode. */
const hasKey = (mode: Mode) =>
  sql<boolean>`exists (select 1 from redirect_accounts a join tenants o on o.id = a.tenant_id
    where ${sql.raw(mode === "master" ? "o.is_master" : "o.id = tenants.id")})`;
/** What becomes of a tenant's Register button. */
export type TouchlessState = "off" | "not_in_plan" | "suspended" | "no_key" | "master" | "per_tenant";
const failed = sql<number>`${ofTenant("registrations r where r.status = 'failed' and r.tenant_id")})`;

/** Every tenant but the master, by name: its plan, how far its devices are, what went wrong last. */
export const listTenants = operatorVerb({
  permission: "tenant:list",
  kind: "query",
  input: listTenantsInput,
  async run({ tx, input }) {
    const { mode } = await modeIn(tx);
    const after = input.cursor ? decodeCursor(input.cursor) : null;
    const like = input.query ? `%${input.query.replace(/[\\%_]/g, "\\$&")}%` : null;
    const rows = await tx
      .select({
        id: tenants.id,
        slug: tenants.slug,
        name: tenants.name,
        sipDomain: tenants.sipDomain,
        createdAt: tenants.createdAt,
        planName: plans.name,
        touchlessProvisioning: plans.touchlessProvisioning,
        deviceLimit: plans.deviceLimit,
        suspendedAt: tenants.suspendedAt,
        suspendedReason: tenants.suspendedReason,
        devices: sql<number>`${ofTenant("devices d where d.tenant_id")})`,
        registered: sql<number>`${ofTenant("registrations r where r.status = 'registered' and r.tenant_id")})`,
        redirected: atStage("redirected"),
        provisioned: atStage("provisioned"),
        online: atStage("online"),
        hasKey: hasKey(mode),
        failed,
        lastTrouble,
      })
      .from(tenants)
      .innerJoin(plans, eq(plans.id, tenants.planId))
      .where(
        and(
          eq(tenants.isMaster, false),
          like ? or(ilike(tenants.name, like), ilike(tenants.slug, like)) : undefined,
          input.show === "suspended" ? isNotNull(tenants.suspendedAt) : undefined,
          input.show === "trouble" ? sql`${failed} > 0` : undefined,
          after
            ? or(gt(tenants.name, after[0]), and(eq(tenants.name, after[0]), gt(tenants.id, after[1])))
            : undefined,
        ),
      )
      .orderBy(asc(tenants.name), asc(tenants.id))
      .limit(input.limit + 1);
    const page = pageOf(rows, input.limit, (row) => [row.name, row.id]);
    return {
      items: page.items.map(
        ({
          id: _,
          planName,
          touchlessProvisioning,
          deviceLimit,
          suspendedAt: at,
          suspendedReason,
          lastTrouble: last,
          hasKey: key,
          ...row
        }) => ({
          ...row,
          plan: { name: planName, touchlessProvisioning, deviceLimit },
          touchless: touchlessOf(mode, { touchlessProvisioning, suspended: at !== null, hasKey: key }),
          suspended: at ? { at, reason: suspendedReason } : null,
          lastTrouble: last ? { ...last, at: new Date(last.at) } : null,
        }),
      ),
      nextCursor: page.nextCursor,
    };
  },
});

function touchlessOf(
  mode: Mode,
  tenant: { touchlessProvisioning: boolean; suspended: boolean; hasKey: boolean },
): TouchlessState {
  if (mode === "off") return "off";
  if (tenant.suspended) return "suspended";
  if (!tenant.touchlessProvisioning) return "not_in_plan";
  return tenant.hasKey ? mode : "no_key";
}
