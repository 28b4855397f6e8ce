import { eq } from "drizzle-orm";
import { tenants } from "@/db/schema/tenants";
import { notFound } from "@/server/errors";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { chosenPlan } from "@/server/plans/plan-for";
import { namedPlan } from "@/server/plans/schema";
import { registerStranded } from "@/server/registrations/stranded";
import { operatorVerb } from "@/server/verb";
import { updateTenantInput } from "./schema";
import { tenantRef } from "./tenant-ref";

/**
 * Changes name, SIP domain or plan; what is left out stays. Devices that waited for a plan with touchless provisioning
 * are registered when it comes.
 */
export const updateTenant = operatorVerb({
  permission: "tenant:write",
  kind: "write",
  input: updateTenantInput,
  async run({ tx, input, audit, afterCommit }) {
    const before = await tenantRef(tx, { slug: input.slug });
    if (!before || before.isMaster) throw notFound("tenant");
    const chosen = await chosenPlan(tx, input.plan ?? {}, before.plan);
    const after = {
      name: input.name ?? before.name,
      sipDomain: input.sipDomain === undefined ? before.sipDomain : input.sipDomain,
      plan: namedPlan.parse(chosen),
    };
    const [row] = await tx
      .update(tenants)
      .set({ name: after.name, sipDomain: after.sipDomain, planId: chosen.id })
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
    if (after.plan.touchlessProvisioning && !plan.touchlessProvisioning) {
      await registerStranded(tx, before.id);
      afterCommit(sendPromisedSoon);
    }
    return { slug: before.slug, ...after, createdAt: row.createdAt };
  },
});
