import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import { apiTokens, memberships, sessions, users } from "@/db/schema/people";
import { tenants } from "@/db/schema/tenants";
import type { ActorContext, TenantContext } from "@/server/context";
import { notFound, suspended } from "@/server/errors";
import { tokenHash } from "@/server/secrets";
import { isStorable } from "@/server/storable";
import { tenantRef } from "@/server/tenants/tenant-ref";
import type { Role } from "./permissions";

/** Somebody known, and what they may be in each tenant: that is asked by `inTenant`. */
export type Who = ActorContext & {
  /** null for a token. */
  email: string | null;
  /** null for a token. */
  sessionId: string | null;
  roleIn(tenant: { id: string; isMaster: boolean }): Promise<Role | null>;
};

/** How stale "last seen" may be before it is written again. */
const SEEN_EVERY_MS = 60_000;

/**
 * Crosses tenants: the person behind a session cookie. Null when the session was revoked or has expired, whatever the
 * cookie says.
 */
export function whoBySession(sessionId: string, address: string | null): Promise<Who | null> {
  return acrossTenants(async (tx) => {
    const now = new Date();
    const [row] = await tx
      .select({ user: users, seen: sessions.lastSeenAt })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)));
    if (!row) return null;
    if (now.getTime() - row.seen.getTime() > SEEN_EVERY_MS) {
      await tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, sessionId));
    }
    const { id, name, email, isOperator } = row.user;
    return {
      email,
      sessionId,
      actor: { kind: "user", id, name },
      address,
      isOperator,
      roleIn: async (tenant) => (isOperator ? "operator" : membershipIn(id, tenant.id)),
    };
  });
}

/** Crosses tenants: the script behind a bearer token. Null when the token is unknown, revoked or expired. */
export function whoByToken(token: string, address: string | null): Promise<Who | null> {
  return acrossTenants(async (tx) => {
    const [row] = await tx
      .update(apiTokens)
      .set({ lastUsedAt: new Date() })
      .where(
        and(
          eq(apiTokens.hash, tokenHash(token)),
          isNull(apiTokens.revokedAt),
          or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`)),
        ),
      )
      .returning();
    if (!row) return null;
    return {
      email: null,
      sessionId: null,
      actor: { kind: "token", id: row.id, name: row.name },
      address,
      isOperator: row.role === "operator",
      roleIn: async (tenant) => (row.role === "operator" || row.tenantId === tenant.id ? row.role : null),
    };
  });
}

/**
 * Puts somebody into a tenant.
 * @throws DomainError not_found for a tenant that is not there and for one that is not theirs: the same from outside;
 * forbidden for one of theirs that is suspended.
 */
export async function inTenant(who: Who, slug: string): Promise<TenantContext> {
  const tenant = isStorable(slug) ? await acrossTenants((tx) => tenantRef(tx, { slug })) : null;
  const role = tenant ? await who.roleIn(tenant) : null;
  if (!tenant || !role) throw notFound("tenant");
  if (tenant.suspended && !who.isOperator) throw suspended(tenant.name, tenant.suspended.reason);
  return { actor: who.actor, address: who.address, isOperator: who.isOperator, tenant, role };
}

/** Crosses tenants: the tenants that somebody may open, by name; the operator's are all, the first 500. */
export function tenantsOf({ actor, isOperator }: Who): Promise<{ slug: string; name: string }[]> {
  return acrossTenants(async (tx) => {
    const chosen = tx.select({ slug: tenants.slug, name: tenants.name }).from(tenants).$dynamic();
    const mine = isOperator
      ? chosen.where(eq(tenants.isMaster, false))
      : actor.kind === "token"
        ? chosen.innerJoin(apiTokens, eq(apiTokens.tenantId, tenants.id)).where(eq(apiTokens.id, actor.id))
        : chosen
            .innerJoin(memberships, eq(memberships.tenantId, tenants.id))
            .where(eq(memberships.userId, actor.id ?? ""));
    return mine.orderBy(tenants.name).limit(500);
  });
}

function membershipIn(userId: string, tenantId: string): Promise<Role | null> {
  return acrossTenants(async (tx) => {
    const [row] = await tx
      .select({ role: memberships.role })
      .from(memberships)
      .where(and(eq(memberships.userId, userId), eq(memberships.tenantId, tenantId)));
    return row?.role ?? null;
  });
}
