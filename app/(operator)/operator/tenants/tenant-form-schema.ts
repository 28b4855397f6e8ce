import { z } from "zod";
import { createTenantInput, sipDomainSchema } from "@/server/tenants/schema";

/** The tenant as its form holds it: an empty SIP domain is none, the plan is named. */
export const tenantForm = createTenantInput.extend({
  sipDomain: z
    .string()
    .transform((text) => text.trim() || null)
    .pipe(sipDomainSchema.nullable()),
  plan: z.object({ name: z.string().min(1, "Choose a plan.") }),
});
