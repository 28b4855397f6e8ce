import { z } from "zod";
import { namedPlan, planChoice } from "@/server/plans/schema";

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    "Lower-case letters, digits and dashes, at most 63, no dash at either end.",
  )
  .refine((value) => !RESERVED.has(value), "This word is taken by Offhook itself; choose another.");
const RESERVED = new Set([
  "master",
  "operator",
  "api",
  "app",
  "sign-in",
  "setup",
  "invite",
  "forgot",
  "reset",
  "account",
  "new",
  "prov",
  "ztprov",
  "provision",
  "no-tenant",
  "suspended",
]);

/** A host name or IP address; empty means none. */
export const sipDomainSchema = z
  .string()
  .trim()
  .max(253)
  .regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9.:-]*[A-Za-z0-9])?$/,
    "A host name or an IP address, e.g. sip.example.com.",
  )
  .transform((value) => value.toLowerCase());

export const tenantName = z
  .string()
  .trim()
  .min(1, "Give the tenant a name.")
  .max(120, "At most 120 characters.");

export const createTenantInput = z.object({
  slug,
  name: tenantName,
  sipDomain: sipDomainSchema.nullish(),
  plan: planChoice.optional(),
});
export const updateTenantInput = z.object({
  slug: z.string(),
  name: tenantName.optional(),
  sipDomain: sipDomainSchema.nullable().optional(),
  plan: planChoice.optional(),
});
export const tenantSlugInput = z.object({ slug: z.string() });
export const suspendTenantInput = tenantSlugInput.extend({
  /** Its people are told. */
  reason: z.string().trim().max(300, "At most 300 characters.").optional(),
});
export const tenantShows = ["all", "suspended", "trouble"] as const;
export const listTenantsInput = z.object({
  query: z.string().trim().max(100).optional(),
  show: z.enum(tenantShows).default("all"),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const tenantOutput = z.object({
  slug: z.string(),
  name: z.string(),
  sipDomain: z.string().nullable(),
  plan: namedPlan,
  createdAt: z.iso.datetime(),
});
