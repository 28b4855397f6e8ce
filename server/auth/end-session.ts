import { and, eq, isNull } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import { sessions } from "@/db/schema/people";

/** Crosses tenants: a browser signs out. */
export async function endSession(sessionId: string): Promise<void> {
  await acrossTenants((tx) =>
    tx
      .update(sessions)
      .set({ revokedAt: new Date() })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt))),
  );
}
