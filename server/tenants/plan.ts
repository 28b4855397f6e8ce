import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { plans } from "@/db/schema/tenants";
import type { PlanTerms } from "./schema";

/** The plan with exactly these terms, made and named after them when there is none. */
export async function planFor(tx: Transaction, terms: PlanTerms): Promise<string> {
  const same = and(
    eq(plans.touchlessProvisioning, terms.touchlessProvisioning),
    terms.deviceLimit === null ? isNull(plans.deviceLimit) : eq(plans.deviceLimit, terms.deviceLimit),
  );
  const [existing] = await tx.select({ id: plans.id }).from(plans).where(same).limit(1);
  if (existing) return existing.id;
  const devices = terms.deviceLimit === null ? "any number of devices" : `${terms.deviceLimit} devices`;
  const name = `${terms.touchlessProvisioning ? "Touchless" : "Without touchless provisioning"}, ${devices}`;
  await tx
    .insert(plans)
    .values({ name, ...terms })
    .onConflictDoNothing();
  const [made] = await tx.select({ id: plans.id }).from(plans).where(eq(plans.name, name));
  if (!made) throw new Error("The plan could not be made.");
  return made.id;
}
