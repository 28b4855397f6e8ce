import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { memberships, users } from "@/db/schema/people";
import { notAllowed, notFound } from "@/server/errors";

/**
 * The member that is about to change, with the tenant's admins locked: two who take the role from each other at the
 * same time come one after the other.
 * @throws DomainError not_found; not_allowed when nobody would be left who may change anything.
 */
export async function memberToChange(tx: Transaction, userId: string, keepsAdmin: boolean) {
  const admins = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(eq(memberships.role, "admin"))
    .orderBy(memberships.userId)
    .for("update");
  const [member] = await tx
    .select({ userId: users.id, name: users.name, email: users.email, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.userId, userId));
  if (!member) throw notFound("member");
  const isLast = admins.length === 1 && admins[0]?.userId === userId;
  if (isLast && !keepsAdmin) {
    throw notAllowed(
      `${member.name} is the last admin of this tenant.`,
      "Make somebody else an admin first, or invite one.",
    );
  }
  return member;
}
