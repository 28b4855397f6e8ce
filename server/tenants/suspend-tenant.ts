import { eq } from "drizzle-orm";
import { tenants } from "@/db/schema/tenants";
import { notFound } from "@/server/errors";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { registerStranded } from "@/server/registrations/stranded";
import { operatorVerb } from "@/server/verb";
import { suspendTenantInput, tenantSlugInput } from "./schema";
import { tenantRef } from "./tenant-ref";

/**
 * Suspends a tenant: its people and tokens are refused in words, and nothing new is registered. Its phones go on being
 * served, and what waited in the queue before is carried out. Suspending a suspended one changes the reason.
 */
export const suspendTenant = operatorVerb({
  permission: "tenant:write",
  kind: "write",
  input: suspendTenantInput,
  async run({ tx, input, audit }) {
    const tenant = await tenantRef(tx, { slug: input.slug });
    if (!tenant || tenant.isMaster) throw notFound("tenant");
    const suspended = { at: tenant.suspended?.at ?? new Date(), reason: input.reason || null };
    await tx
      .update(tenants)
      .set({ suspendedAt: suspended.at, suspendedReason: suspended.reason })
      .where(eq(tenants.id, tenant.id));
    await audit({
      verb: "tenant.suspend",
      thing: { kind: "tenant", id: tenant.id, name: tenant.slug },
      before: { suspended: tenant.suspended },
      after: { suspended },
    });
    return { slug: tenant.slug, suspended };
  },
});

/** Lifts the suspension of a tenant. Devices that waited for that are registered. */
export const unsuspendTenant = operatorVerb({
  permission: "tenant:write",
  kind: "write",
  input: tenantSlugInput,
  async run({ tx, input, audit, afterCommit }) {
    const tenant = await tenantRef(tx, { slug: input.slug });
    if (!tenant || tenant.isMaster) throw notFound("tenant");
    await tx
      .update(tenants)
      .set({ suspendedAt: null, suspendedReason: null })
      .where(eq(tenants.id, tenant.id));
    await registerStranded(tx, tenant.id);
    afterCommit(sendPromisedSoon);
    await audit({
      verb: "tenant.unsuspend",
      thing: { kind: "tenant", id: tenant.id, name: tenant.slug },
      before: { suspended: tenant.suspended },
      after: { suspended: null },
    });
    return { slug: tenant.slug, suspended: null };
  },
});
