import { z } from "zod";
import { createTenantInput, planSchema, sipDomainSchema } from "@/server/tenants/schema";

const whole = "A whole number, 0 or more; empty for any number.";

/** The tenant as its form holds it: an empty SIP domain is none, an empty limit is any number. */
export const tenantForm = createTenantInput.extend({
  sipDomain: z
    .string()
    .transform((text) => text.trim() || null)
    .pipe(sipDomainSchema.nullable()),
  plan: planSchema.extend({
    deviceLimit: z.number(whole).int(whole).min(0, whole).max(1_000_000, whole).nullable(),
  }),
});
