import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { acrossTenants } from "@/db/across-tenants";
import { users } from "@/db/schema/people";
import { recordAudit } from "@/server/audit/record";
import { isStorable } from "@/server/storable";
import { masterTenantId } from "@/server/tenants/master";
import { type From, openSession, type SignedIn } from "./open-session";
import { passwordMatches } from "./password";

export const signInInput = z.object({
  email: z.string().trim().toLowerCase().max(254).refine(isStorable),
  password: z.string().min(1).max(200),
});

const FREE_TRIES = 5;

/** A refusal takes at least this long, whoever was named: its time must not tell who has an account. */
const REFUSAL_MS = 400;
/** Failures are forgotten when a lock has been over for this long. */
const FORGET_MS = 3_600_000;
const LONGEST_LOCK_MINUTES = 15;

/**
 * How long somebody is locked out after the n-th failure in a row: none up to 5, then 1 min doubling to a quarter of
 * an hour. No longer: whoever knows an e-mail could keep its owner out.
 */
export const lockMinutes = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(LONGEST_LOCK_MINUTES, 2 ** (failures - FREE_TRIES));

type Input = z.output<typeof signInInput>;

/**
 * Crosses tenants: somebody signs in before anybody knows where they belong. Wrong password, unknown e-mail and
 * locked out look the same from outside.
 * @returns null when it is not right.
 */
export async function signIn(input: Input, from: From): Promise<SignedIn | null> {
  const started = performance.now();
  const signedIn = await check(input, from);
  if (!signedIn) await pause(Math.max(0, REFUSAL_MS - (performance.now() - started)));
  return signedIn;
}

async function check(input: Input, from: From): Promise<SignedIn | null> {
  const found = await acrossTenants(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.email, input.email));
    return user ?? null;
  });
  const right = await passwordMatches(found?.passwordHash ?? null, input.password);
  if (!found) return null;
  return acrossTenants(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, found.id)).for("update");
    // It was changed while it was compared: what was right is not any more.
    if (!user || user.passwordHash !== found.passwordHash) return null;
    const now = new Date();
    const actor = { kind: "user" as const, id: user.id, name: user.name };
    const who = { tenantId: await masterTenantId(tx), actor, address: from.address };
    const thing = { kind: "user", id: user.id, name: user.email };
    if (user.lockedUntil && user.lockedUntil > now) return null;
    if (!right) {
      const forgotten = user.lockedUntil && now.getTime() - user.lockedUntil.getTime() > FORGET_MS;
      const failures = forgotten ? 1 : user.failedSignIns + 1;
      const minutes = lockMinutes(failures);
      const lockedUntil = minutes > 0 ? new Date(now.getTime() + minutes * 60_000) : null;
      await tx.update(users).set({ failedSignIns: failures, lockedUntil }).where(eq(users.id, user.id));
      await recordAudit(tx, who, { verb: "user.sign-in-refused", thing, after: { failures, lockedUntil } });
      return null;
    }
    await tx.update(users).set({ failedSignIns: 0, lockedUntil: null }).where(eq(users.id, user.id));
    const signedIn = await openSession(tx, user, from);
    await recordAudit(tx, who, { verb: "user.sign-in", thing });
    return signedIn;
  });
}
