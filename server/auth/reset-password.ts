import { and, eq, gt, isNull } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { passwordResets, sessions, users } from "@/db/schema/people";
import { recordAudit } from "@/server/audit/record";
import { notFound } from "@/server/errors";
import { tokenHash } from "@/server/secrets";
import { masterTenantId } from "@/server/tenants/master";
import { parse } from "@/server/verb";
import { newPasswordInput } from "./account-schema";
import { hashPassword } from "./password";

/** Whether a reset link would work now; for the page behind it. */
export const resetLinkWorks = (token: string): Promise<boolean> =>
  acrossTenants(async (tx) => (await workingReset(tx, token)) !== undefined);

/**
 * Crosses tenants: somebody chooses a new password with the link they were given. It ends every session of theirs, a
 * lock-out, and every other reset link.
 * @throws DomainError not_found for a link that is wrong, used or past its time: the same from outside.
 */
export async function resetPassword(
  token: string,
  input: { password: string },
  address: string | null,
): Promise<void> {
  const { password } = parse(newPasswordInput, input);
  if (!(await resetLinkWorks(token))) throw notFound("reset link");
  const passwordHash = await hashPassword(password);
  await acrossTenants(async (tx) => {
    const reset = await workingReset(tx, token);
    if (!reset) throw notFound("reset link");
    const now = new Date();
    const mine = eq(passwordResets.userId, reset.userId);
    await tx
      .update(passwordResets)
      .set({ usedAt: now })
      .where(and(mine, isNull(passwordResets.usedAt)));
    const [user] = await tx
      .update(users)
      .set({ passwordHash, failedSignIns: 0, lockedUntil: null })
      .where(eq(users.id, reset.userId))
      .returning();
    if (!user) throw notFound("reset link");
    const ended = await tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(and(eq(sessions.userId, user.id), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    await recordAudit(
      tx,
      { tenantId: await masterTenantId(tx), actor: { kind: "user", id: user.id, name: user.name }, address },
      {
        verb: "user.reset",
        thing: { kind: "user", id: user.id, name: user.email },
        after: { sessionsEnded: ended.length },
      },
    );
  });
}

/**
 * Locked, so that of two at the same time one is too late. The person is locked first, as in a sign-in through the
 * provider, which ends these links.
 */
async function workingReset(tx: Transaction, token: string) {
  await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(passwordResets, eq(passwordResets.userId, users.id))
    .where(eq(passwordResets.hash, tokenHash(token)))
    .for("update", { of: users });
  const [reset] = await tx
    .select()
    .from(passwordResets)
    .where(
      and(
        eq(passwordResets.hash, tokenHash(token)),
        isNull(passwordResets.usedAt),
        gt(passwordResets.expiresAt, new Date()),
      ),
    )
    .for("update");
  return reset;
}
