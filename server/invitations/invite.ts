import { randomBytes } from "node:crypto";
import { and, count, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { invitations, memberships, users } from "@/db/schema/people";
import { env } from "@/env";
import { conflict, DomainError, notAllowed } from "@/server/errors";
import { mailIsSetUp } from "@/server/mail/send-mail";
import { tokenHash } from "@/server/secrets";
import { tenantVerb } from "@/server/verb";
import { refuseManyMails } from "./mail-allowance";
import { mailInvitation } from "./mail-invitation";
import { type Invitation, isOpen, openInvitations } from "./queries";
import { inviteInput } from "./schema";

const DAYS = 7;
const MOST_OPEN = 200;

/**
 * Invites somebody by e-mail address, or renews the invitation there is: the link before it is void. The link is in
 * the mail, or, where none is sent, in the answer and nowhere else.
 * @throws DomainError conflict for somebody who is a member, limit with too many open invitations, or mails to one
 * address.
 */
export const invite = tenantVerb({
  permission: "member:write",
  kind: "write",
  input: inviteInput,
  async run({ ctx, tx, input, audit, afterCommit }) {
    if (ctx.tenant.isMaster) {
      throw notAllowed("The master tenant has no members.", "Invite people into one of the other tenants.");
    }
    const { email, role } = input;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`invite ${ctx.tenant.id}`}, 0))`);
    await refuseMember(tx, email);
    if (mailIsSetUp()) await refuseManyMails(tx, ctx.tenant.id, email);
    const token = randomBytes(32).toString("base64url");
    const fresh = {
      role,
      hash: tokenHash(token),
      invitedBy: ctx.actor.name,
      expiresAt: new Date(Date.now() + DAYS * 86_400_000),
    };
    const [renewed] = await tx
      .update(invitations)
      .set({ ...fresh, createdAt: sql`now()` })
      .where(and(eq(invitations.email, email), isOpen))
      .returning({ id: invitations.id });
    const id = renewed?.id ?? (await add(tx, { ...fresh, tenantId: ctx.tenant.id, email }));
    await audit({
      verb: renewed ? "invitation.renew" : "invitation.create",
      thing: { kind: "invitation", id, name: email },
      after: { role, expiresAt: fresh.expiresAt },
    });
    const [invitation] = await openInvitations(tx, id);
    if (!invitation) throw new Error("The invitation could not be made.");
    const link = `${env().APP_URL}/invite/${token}`;
    const answer: { invitation: Invitation; link: string | null } = { invitation, link };
    if (mailIsSetUp()) {
      afterCommit(async () => {
        invitation.mail = await mailInvitation(ctx, invitation, link);
        if (invitation.mail.sent) answer.link = null;
      });
    }
    return answer;
  },
});

async function refuseMember(tx: Transaction, email: string): Promise<void> {
  const [member] = await tx
    .select({ id: users.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(users.email, email));
  if (member) throw conflict(`${email} is a member already.`, "Change the role in the list of members.");
}

async function add(tx: Transaction, invitation: typeof invitations.$inferInsert): Promise<string> {
  const [open] = await tx.select({ count: count() }).from(invitations).where(isOpen);
  if ((open?.count ?? 0) >= MOST_OPEN) {
    throw new DomainError("limit", `There are ${MOST_OPEN} open invitations.`, {
      remedy: "Revoke those that nobody will accept, then invite again.",
    });
  }
  const [row] = await tx.insert(invitations).values(invitation).returning({ id: invitations.id });
  if (!row) throw new Error("The invitation could not be made.");
  return row.id;
}
