import { sql } from "drizzle-orm";
import { type Database, database, OPERATOR_ROLE, type Transaction } from "./connection";

/**
 * Runs `work` in a transaction that sees every tenant: a phone's MAC, a sign-in, the operator's area, the queue.
 * Only the files that the import lint lists may use it; each of them is one such look-up and says so.
 */
export function acrossTenants<T>(
  work: (tx: Transaction) => Promise<T>,
  db: Database = database(),
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql.raw(`set local role ${OPERATOR_ROLE}`));
    return work(tx);
  });
}
