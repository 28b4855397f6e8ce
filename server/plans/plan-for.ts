import { and, asc, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/db/connection";
import { plans } from "@/db/schema/tenants";
import { invalid } from "@/server/errors";
import type { namedPlan, PlanTerms, planChoice } from "./schema";

type Plan = z.infer<typeof namedPlan>;

/**
 * The plan that is chosen: the one with that name, or one with the terms, where `current` gives what is left out. With
 * the same terms as `current` that one stays, whatever others there are.
 * @throws DomainError invalid when no plan has the name.
 */
export async function chosenPlan(
  tx: Transaction,
  { name, ...terms }: z.infer<typeof planChoice>,
  current: PlanTerms & { name?: string },
): Promise<Plan & { id: string }> {
  if (name !== undefined) {
    const [plan] = await tx.select().from(plans).where(eq(plans.name, name));
    if (!plan) throw invalid({ "plan.name": `There is no plan “${name}”.` });
    return plan;
  }
  const wanted = {
    touchlessProvisioning: terms.touchlessProvisioning ?? current.touchlessProvisioning,
    deviceLimit: terms.deviceLimit === undefined ? current.deviceLimit : terms.deviceLimit,
  };
  const same =
    wanted.touchlessProvisioning === current.touchlessProvisioning &&
    wanted.deviceLimit === current.deviceLimit;
  if (current.name !== undefined && same) return chosenPlan(tx, { name: current.name }, current);
  return planWith(tx, wanted);
}

/** The oldest plan with exactly these terms, made and named after them when there is none. */
export async function planWith(tx: Transaction, terms: PlanTerms): Promise<Plan & { id: string }> {
  const same = and(
    eq(plans.touchlessProvisioning, terms.touchlessProvisioning),
    terms.deviceLimit === null ? isNull(plans.deviceLimit) : eq(plans.deviceLimit, terms.deviceLimit),
  );
  const devices = terms.deviceLimit === null ? "any number of devices" : `${terms.deviceLimit} devices`;
  const name = `${terms.touchlessProvisioning ? "Touchless" : "Without touchless provisioning"}, ${devices}`;
  // A plan may bear the name and have other terms by now; then the next free number makes it another.
  for (let n = 1; n <= 1000; n += 1) {
    const [existing] = await tx
      .select()
      .from(plans)
      .where(same)
      .orderBy(asc(plans.createdAt), asc(plans.id))
      .limit(1);
    if (existing) return existing;
    const [made] = await tx
      .insert(plans)
      .values({ name: n === 1 ? name : `${name} (${n})`, ...terms })
      .onConflictDoNothing({ target: plans.name })
      .returning();
    if (made) return made;
  }
  throw new Error("The plan could not be made.");
}
