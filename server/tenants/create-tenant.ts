import { tenants } from "@/db/schema/tenants";
import { conflict } from "@/server/errors";
import { chosenPlan } from "@/server/plans/plan-for";
import { namedPlan } from "@/server/plans/schema";
import { operatorVerb } from "@/server/verb";
import { createTenantInput } from "./schema";

/** Makes a tenant; without a plan it gets touchless provisioning and any number of devices. */
export const createTenant = operatorVerb({
  permission: "tenant:write",
  kind: "write",
  input: createTenantInput,
  async run({ tx, input, audit }) {
    const chosen = await chosenPlan(tx, input.plan ?? {}, { touchlessProvisioning: true, deviceLimit: null });
    const plan = namedPlan.parse(chosen);
    const values = { slug: input.slug, name: input.name, sipDomain: input.sipDomain ?? null };
    const [made] = await tx
      .insert(tenants)
      .values({ ...values, planId: chosen.id })
      .onConflictDoNothing({ target: tenants.slug })
      .returning({ id: tenants.id, createdAt: tenants.createdAt });
    if (!made) throw conflict(`There is a tenant “${input.slug}” already.`, "Choose another slug.");
    await audit({
      verb: "tenant.create",
      thing: { kind: "tenant", id: made.id, name: input.slug },
      after: { ...values, plan },
    });
    return { ...values, plan, createdAt: made.createdAt };
  },
});
