import { and, count, eq, isNotNull, ne, or } from "drizzle-orm";
import { devices } from "@/db/schema/devices";
import { registrations } from "@/db/schema/redirects";
import { tenants } from "@/db/schema/tenants";
import { conflict, notFound } from "@/server/errors";
import { operatorVerb } from "@/server/verb";
import { tenantSlugInput } from "./schema";
import { tenantRef } from "./tenant-ref";

/** Deletes a tenant with all it has. Refused while a redirect service still lists one of its phones. */
export const deleteTenant = operatorVerb({
  permission: "tenant:write",
  kind: "write",
  input: tenantSlugInput,
  async run({ tx, input, audit }) {
    const tenant = await tenantRef(tx, { slug: input.slug });
    if (!tenant || tenant.isMaster) throw notFound("tenant");
    const [listed] = await tx
      .select({ n: count() })
      .from(registrations)
      .where(
        and(
          eq(registrations.tenantId, tenant.id),
          or(isNotNull(registrations.registeredAt), ne(registrations.phase, "idle")),
        ),
      );
    if (listed && listed.n > 0) {
      throw conflict(
        listed.n === 1
          ? "One of its devices is registered at a redirect service, or about to be."
          : `${listed.n} of its devices are registered at a redirect service, or about to be.`,
        "Deregister them first, then delete the tenant.",
      );
    }
    const [owned] = await tx.select({ n: count() }).from(devices).where(eq(devices.tenantId, tenant.id));
    await tx.delete(tenants).where(eq(tenants.id, tenant.id));
    await audit({
      verb: "tenant.delete",
      thing: { kind: "tenant", id: tenant.id, name: tenant.slug },
      before: { name: tenant.name, sipDomain: tenant.sipDomain, plan: tenant.plan, devices: owned?.n ?? 0 },
    });
    return { deleted: true };
  },
});
