import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { acrossTenants } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { identities, invitations, passwordResets, sessions, users } from "@/db/schema/people";
import { recordAudit } from "@/server/audit/record";
import { join, makeUser } from "@/server/invitations/accept-invitation";
import { isOpen } from "@/server/invitations/queries";
import { isOneLine, isStorable } from "@/server/storable";
import { masterTenantId } from "@/server/tenants/master";
import { emailSchema } from "./account-schema";
import type { OidcRefusal } from "./oidc-refusals";
import { type From, openSession, type SignedIn } from "./open-session";

const profileSchema = z.object({
  sub: z.string().min(1).max(255).refine(isStorable),
  email: emailSchema.refine(isStorable).optional().catch(undefined),
  /** Some providers write it as text. */
  email_verified: z
    .union([z.literal(true), z.literal("true")])
    .optional()
    .catch(undefined),
  name: z.string().trim().min(1).max(120).refine(isStorable).refine(isOneLine).optional().catch(undefined),
});
type User = typeof users.$inferSelect;

/**
 * Crosses tenants: somebody comes from the OpenID Connect provider. In comes who is linked already; who has an account
 * with the same verified e-mail, which is linked now; and who is invited with it, who joins where they are invited.
 */
export function admitByOidc(issuer: string, raw: unknown, from: From): Promise<SignedIn | OidcRefusal> {
  const profile = profileSchema.parse(raw);
  return acrossTenants(async (tx) => {
    const found = await linked(tx, issuer, profile.sub);
    const user = found ?? (await link(tx, issuer, profile, from));
    if (typeof user === "string") return user;
    await recordAudit(tx, await as(tx, user, from), {
      verb: "user.sign-in",
      thing: { kind: "user", id: user.id, name: user.email },
      after: { through: issuer },
    });
    return openSession(tx, user, from);
  });
}

async function linked(tx: Transaction, issuer: string, subject: string): Promise<User | null> {
  const [identity] = await tx
    .update(identities)
    .set({ lastUsedAt: new Date() })
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
    .returning({ userId: identities.userId });
  if (!identity) return null;
  const [user] = await tx.select().from(users).where(eq(users.id, identity.userId));
  return user ?? null;
}

async function link(
  tx: Transaction,
  issuer: string,
  { sub, email, email_verified, name }: z.output<typeof profileSchema>,
  from: From,
): Promise<User | OidcRefusal> {
  if (!email || !email_verified) return "unverified";
  const user = (await userWith(tx, email)) ?? (await invited(tx, email, name ?? email, from));
  if (!user) return "unknown";
  const [other] = await tx
    .select({ subject: identities.subject })
    .from(identities)
    .where(and(eq(identities.issuer, issuer), eq(identities.userId, user.id)));
  if (other) return "taken";
  await tx.insert(identities).values({ issuer, subject: sub, userId: user.id });
  const ended = user.isOperator ? null : await endWhatOthersMayHold(tx, user);
  await recordAudit(tx, await as(tx, user, from), {
    verb: "user.link-identity",
    thing: { kind: "user", id: user.id, name: user.email },
    after: { issuer, ...ended },
  });
  return user;
}

/**
 * An account that was made from a link that was handed over may have been made by somebody else than the owner of the
 * e-mail. Now the owner is here: what was chosen before in that name ends, and so does every link to choose anew. An operator's account is made otherwise.
 */
async function endWhatOthersMayHold(tx: Transaction, user: User) {
  await tx.update(users).set({ passwordHash: null }).where(eq(users.id, user.id));
  const now = new Date();
  await tx
    .update(passwordResets)
    .set({ usedAt: now })
    .where(and(eq(passwordResets.userId, user.id), isNull(passwordResets.usedAt)));
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.userId, user.id), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id });
  return { signsInBy: "the provider only", sessionsEnded: ended.length };
}

/** Somebody without an account joins every tenant that has invited this e-mail. */
async function invited(tx: Transaction, email: string, name: string, from: From): Promise<User | null> {
  const open = await tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.email, email), isOpen, gt(invitations.expiresAt, new Date())))
    .for("update");
  if (open.length === 0) return null;
  const { address } = from;
  const made = await makeUser(tx, { email, name, passwordHash: null, address });
  for (const invitation of open) await join(tx, { invitation, user: made, address });
  return userWith(tx, email);
}

async function userWith(tx: Transaction, email: string): Promise<User | null> {
  const [user] = await tx.select().from(users).where(eq(users.email, email)).for("update");
  return user ?? null;
}

const as = async (tx: Transaction, user: User, { address }: From) => ({
  tenantId: await masterTenantId(tx),
  actor: { kind: "user" as const, id: user.id, name: user.name },
  address,
});
