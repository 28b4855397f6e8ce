import { operatorVerb } from "@/server/verb";
import { requirePlan, tenantsOn } from "./queries";
import { updatePlanInput } from "./schema";

/** What changing a plan would do to the tenants that have it, without doing it. */
export const previewPlan = operatorVerb({
  permission: "plan:write",
  kind: "query",
  input: updatePlanInput.omit({ name: true }),
  async run({ tx, input }) {
    const plan = await requirePlan(tx, input.plan);
    const holders = await tenantsOn(tx, plan.id);
    const limit = input.deviceLimit === undefined ? plan.deviceLimit : input.deviceLimit;
    const over = holders.filter(({ devices }) => limit !== null && devices > limit);
    const loses = plan.touchlessProvisioning && input.touchlessProvisioning === false;
    const losing = loses ? holders : [];
    const sum = (of: typeof holders, what: "devices" | "registered") =>
      of.reduce((total, tenant) => total + tenant[what], 0);
    return {
      tenants: holders.length,
      overLimit: {
        tenants: over.map(({ name }) => name),
        devices: sum(over, "devices") - over.length * (limit ?? 0),
      },
      losesTouchless: { tenants: losing.map(({ name }) => name), registered: sum(losing, "registered") },
    };
  },
});
