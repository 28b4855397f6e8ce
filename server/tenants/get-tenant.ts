import { z } from "zod";
import { tenants } from "@/db/schema/tenants";
import { notFound } from "@/server/errors";
import { tenantVerb } from "@/server/verb";

/** The tenant itself, as those who belong to it see it. */
export const getTenant = tenantVerb({
  permission: "tenant:read",
  kind: "query",
  input: z.object({}),
  async run({ ctx, tx }) {
    const [row] = await tx.select({ createdAt: tenants.createdAt }).from(tenants);
    if (!row) throw notFound("tenant");
    const { slug, name, sipDomain, plan } = ctx.tenant;
    return { slug, name, sipDomain, plan, createdAt: row.createdAt };
  },
});
