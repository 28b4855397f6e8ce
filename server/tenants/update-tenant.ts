import { eq } from "drizzle-orm";
import { tenants } from "@/db/schema/tenants";
import { notFound } from "@/server/errors";
import { operatorVerb } from "@/server/verb";
import { planFor } from "./plan";
import { updateTenantInput } from "./schema";
import { tenantRef } from "./tenant-ref";

/** Changes name, SIP domain or plan; what is left out stays. */
export const updateTenant = operatorVerb({
  permission: "tenant:write",
  kind: "write",
  input: updateTenantInput,
  async run({ tx, input, audit }) {
    const before = await tenantRef(tx, { slug: input.slug });
    if (!before || before.isMaster) throw notFound("tenant");
    const after = {
      name: input.name ?? before.name,
      sipDomain: input.sipDomain === undefined ? before.sipDomain : input.sipDomain,
      plan: { ...before.plan, ...input.plan },
    };
    const [row] = await tx
      .update(tenants)
      .set({ name: after.name, sipDomain: after.sipDomain, planId: await planFor(tx, after.plan) })
      .where(eq(tenants.id, before.id))
      .returning({ createdAt: tenants.createdAt });
    if (!row) throw notFound("tenant");
    const { name, sipDomain, plan } = before;
    await audit({
      verb: "tenant.update",
      thing: { kind: "tenant", id: before.id, name: before.slug },
      before: { name, sipDomain, plan },
      after,
    });
    return { slug: before.slug, ...after, createdAt: row.createdAt };
  },
});
