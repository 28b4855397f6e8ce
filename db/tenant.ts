import { sql } from "drizzle-orm";
import { type Database, database, type Transaction } from "./connection";

/**
 * Runs `work` in a transaction that sees one tenant's rows and no other's: row-level security reads
 * `app.tenant_id`, which lives exactly as long as the transaction.
 * @param tenantId uuid of the tenant.
 */
export function withTenant<T>(
  tenantId: string,
  work: (tx: Transaction) => Promise<T>,
  db: Database = database(),
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.tenant_id', ${tenantId}, true)`);
    return work(tx);
  });
}
