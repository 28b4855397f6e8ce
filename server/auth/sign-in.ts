import { eq } from "drizzle-orm";
import { z } from "zod";
import { acrossTenants } from "@/db/across-tenants";
import { sessions, users } from "@/db/schema/people";
import { recordAudit } from "@/server/audit/record";
import { isStorable } from "@/server/storable";
import { masterTenantId } from "@/server/tenants/master";
import { passwordMatches } from "./password";

export const signInInput = z.object({
  email: z.string().trim().toLowerCase().max(254).refine(isStorable),
  password: z.string().min(1).max(200),
});

const FREE_TRIES = 5;
const SESSION_DAYS = 30;

/** How long somebody is locked out after the n-th failure in a row: none up to 5, then 1 min doubling to an hour. */
export const lockMinutes = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(60, 2 ** (failures - FREE_TRIES));

export type SignedIn = { userId: string; name: string; sessionId: string };

/**
 * Crosses tenants: somebody signs in before anybody knows where they belong. Wrong password, unknown e-mail and
 * locked out look the same from outside.
 * @returns null when it is not right.
 */
export async function signIn(
  input: z.output<typeof signInInput>,
  from: { address: string | null; userAgent: string | null },
): Promise<SignedIn | null> {
  const found = await acrossTenants(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.email, input.email));
    return user ?? null;
  });
  const right = await passwordMatches(found?.passwordHash ?? null, input.password);
  if (!found) return null;
  return acrossTenants(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, found.id)).for("update");
    if (!user) return null;
    const now = new Date();
    const actor = { kind: "user" as const, id: user.id, name: user.name };
    const who = { tenantId: await masterTenantId(tx), actor, address: from.address };
    const thing = { kind: "user", id: user.id, name: user.email };
    if (user.lockedUntil && user.lockedUntil > now) return null;
    if (!right) {
      const failures = user.failedSignIns + 1;
      const minutes = lockMinutes(failures);
      const lockedUntil = minutes > 0 ? new Date(now.getTime() + minutes * 60_000) : null;
      await tx.update(users).set({ failedSignIns: failures, lockedUntil }).where(eq(users.id, user.id));
      await recordAudit(tx, who, { verb: "user.sign-in-refused", thing, after: { failures, lockedUntil } });
      return null;
    }
    await tx.update(users).set({ failedSignIns: 0, lockedUntil: null }).where(eq(users.id, user.id));
    const [session] = await tx
      .insert(sessions)
      .values({
        userId: user.id,
        address: from.address,
        userAgent: from.userAgent?.slice(0, 300) ?? null,
        expiresAt: new Date(now.getTime() + SESSION_DAYS * 86_400_000),
      })
      .returning({ id: sessions.id });
    if (!session) throw new Error("The session could not be made.");
    await recordAudit(tx, who, { verb: "user.sign-in", thing });
    return { userId: user.id, name: user.name, sessionId: session.id };
  });
}
