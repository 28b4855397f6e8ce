import { sql } from "drizzle-orm";
import { APP_ROLE, type Database, database, OPERATOR_ROLE, type Transaction } from "./connection";

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

/**
 * Widens a tenant's transaction for one piece of work that crosses tenants, and narrows it again: the change and its
 * audit entry commit together.
 */
export async function crossing<T>(tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  await tx.execute(sql.raw(`set local role ${OPERATOR_ROLE}`));
  const result = await work(tx);
  await tx.execute(sql.raw(`set local role ${APP_ROLE}`));
  return result;
}
