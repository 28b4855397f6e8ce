import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { crossing } from "@/db/across-tenants";
import { memberships, sessions, users } from "@/db/schema/people";
import { notAllowed, notFound } from "@/server/errors";
import { tenantVerb } from "@/server/verb";

/** Who belongs to the tenant, and how many browsers each is signed in with. */
export const listMembers = tenantVerb({
  permission: "member:read",
  kind: "query",
  input: z.object({}),
  async run({ ctx, tx }) {
    const rows = await tx
      .select({ userId: users.id, name: users.name, email: users.email, role: memberships.role })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .orderBy(asc(users.name));
    return crossing(tx, async (wide) => {
      const open = await wide
        .select({ userId: sessions.userId, lastSeenAt: sessions.lastSeenAt })
        .from(sessions)
        .innerJoin(memberships, eq(memberships.userId, sessions.userId))
        .where(
          and(
            eq(memberships.tenantId, ctx.tenant.id),
            isNull(sessions.revokedAt),
            gt(sessions.expiresAt, new Date()),
          ),
        );
      return rows.map((row) => ({
        ...row,
        sessions: open.filter((session) => session.userId === row.userId).length,
      }));
    });
  },
});

/** Signs a member out everywhere, at once. */
export const revokeSessions = tenantVerb({
  permission: "member:write",
  kind: "write",
  input: z.object({ userId: z.uuid() }),
  async run({ ctx, tx, input, audit }) {
    const [member] = await tx
      .select({ name: users.name, isOperator: users.isOperator })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(eq(memberships.userId, input.userId));
    if (!member) throw notFound("member");
    if (member.isOperator && !ctx.isOperator) {
      throw notAllowed(
        "An operator of this installation cannot be signed out from a tenant.",
        "Remove them from the tenant, or ask an operator.",
      );
    }
    const ended = await crossing(tx, (wide) =>
      wide
        .update(sessions)
        .set({ revokedAt: new Date() })
        .where(and(eq(sessions.userId, input.userId), isNull(sessions.revokedAt)))
        .returning({ id: sessions.id }),
    );
    await audit({
      verb: "member.sign-out",
      thing: { kind: "member", id: input.userId, name: member.name },
      after: { sessions: ended.length },
    });
    return { ended: ended.length };
  },
});
