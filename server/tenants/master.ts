import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { tenants } from "@/db/schema/tenants";

/** The master tenant's id; `tx` must see it. */
export async function masterTenantId(tx: Transaction): Promise<string> {
  const [master] = await tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.isMaster, true));
  if (!master) throw new Error("There is no master tenant: the database is not set up.");
  return master.id;
}
