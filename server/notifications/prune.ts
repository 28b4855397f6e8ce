import { lt, sql } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import { notifications } from "@/db/schema/notifications";

/** How long what was noted is kept. A phone that has been silent longer is not told of again. */
export const KEPT_DAYS = 90;

/** Crosses tenants: forgets what was noted longer ago, with its deliveries. */
export async function pruneNotifications(): Promise<number> {
  const gone = await acrossTenants((tx) =>
    tx
      .delete(notifications)
      .where(lt(notifications.createdAt, sql`now() - make_interval(days => ${KEPT_DAYS})`))
      .returning({ id: notifications.id }),
  );
  return gone.length;
}
