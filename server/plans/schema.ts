import { z } from "zod";

/** What a plan allows. */
export const planTerms = z.object({
  touchlessProvisioning: z.boolean(),
  /** null: as many as they like. */
  deviceLimit: z
    .number()
    .int()
    .min(0, "Not fewer than none.")
    .max(1_000_000, "At most 1,000,000; null for any number.")
    .nullable(),
});
export type PlanTerms = z.infer<typeof planTerms>;

export const planName = z.string().trim().min(1, "Give the plan a name.").max(80, "At most 80 characters.");

/** A plan is addressed by its name. */
export const planInput = z.object({ plan: z.string().trim().max(80) });
export const createPlanInput = planTerms.extend({ name: planName });
export const updatePlanInput = planInput.extend(createPlanInput.partial().shape);
export const listPlansInput = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(200),
});

/** The plan of a tenant: one by its name, or terms, for which there is a plan or one is made. */
export const planChoice = planTerms
  .partial()
  .extend({ name: planName.optional() })
  .refine(
    ({ name, ...terms }) => name === undefined || Object.values(terms).every((value) => value === undefined),
    "Name a plan or say its terms, not both.",
  );

/** What a tenant is told of its plan. */
export const namedPlan = planTerms.extend({ name: z.string() });
export const planOutput = namedPlan.extend({
  tenants: z.number(),
  /** The master tenant's own, which stays. */
  isMasters: z.boolean(),
  createdAt: z.iso.datetime(),
});
