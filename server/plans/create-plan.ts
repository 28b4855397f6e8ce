import { plans } from "@/db/schema/tenants";
import { conflict } from "@/server/errors";
import { operatorVerb } from "@/server/verb";
import { createPlanInput } from "./schema";

export const nameTaken = (name: string) =>
  conflict(`There is a plan “${name}” already.`, "Choose another name.");

/** Makes a plan, which no tenant has yet. */
export const createPlan = operatorVerb({
  permission: "plan:write",
  kind: "write",
  input: createPlanInput,
  async run({ tx, input, audit }) {
    const [made] = await tx
      .insert(plans)
      .values(input)
      .onConflictDoNothing({ target: plans.name })
      .returning({ id: plans.id, createdAt: plans.createdAt });
    if (!made) throw nameTaken(input.name);
    await audit({
      verb: "plan.create",
      thing: { kind: "plan", id: made.id, name: input.name },
      after: input,
    });
    return { ...input, tenants: 0, isMasters: false, createdAt: made.createdAt };
  },
});
