import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { auditEntries } from "@/db/schema/records";
import { withTenant } from "@/db/tenant";
import { recordAudit } from "@/server/audit/record";
import { can } from "@/server/auth/permissions";
import type { TenantContext } from "@/server/context";
import { forbidden } from "@/server/errors";
import { tokenHash } from "@/server/secrets";
import { parse } from "@/server/verb";

const enterInput = z.object({ sessionId: z.uuid() });

/**
 * The operator enters a tenant: said in that tenant's own audit, once for each session. The session is named by a
 * digest, which opens nothing.
 */
export const enterTenant = {
  scope: "tenant" as const,
  kind: "write" as const,
  permission: "tenant:enter" as const,
  input: enterInput,
  async call(ctx: TenantContext, raw: z.input<typeof enterInput>): Promise<void> {
    if (!can(ctx.role, enterTenant.permission)) throw forbidden();
    const session = tokenHash(parse(enterInput, raw).sessionId).slice(0, 16);
    const { id, slug } = ctx.tenant;
    await withTenant(id, async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${session} ${id}`}, 0))`);
      const [before] = await tx
        .select({ id: auditEntries.id })
        .from(auditEntries)
        .where(
          and(
            eq(auditEntries.thingId, id),
            eq(auditEntries.verb, "tenant.enter"),
            eq(auditEntries.actorId, ctx.actor.id ?? ""),
            sql`${auditEntries.after} ->> 'session' = ${session}`,
          ),
        )
        .limit(1);
      if (before) return;
      await recordAudit(
        tx,
        { tenantId: id, actor: ctx.actor, address: ctx.address },
        { verb: "tenant.enter", thing: { kind: "tenant", id, name: slug }, after: { session } },
      );
    });
  },
};
