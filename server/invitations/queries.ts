import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { invitations } from "@/db/schema/people";

type MailNote = { at: string; sent: boolean; reason: string | null };

/** The audit entry of a mail is the note of what became of it: the last since the invitation was made or renewed. */
export const INVITATION_MAIL = "invitation.mail";
const lastMail = sql<MailNote | null>`(
  select jsonb_build_object('at', a.at, 'sent', a.after -> 'sent', 'reason', a.after -> 'reason')
  from audit_entries a
  where a.tenant_id = invitations.tenant_id and a.thing_id = invitations.id::text
    and a.verb = ${INVITATION_MAIL} and a.at >= invitations.created_at
  order by a.at desc limit 1)`;

export const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));

/** Invitations of the tenant that nobody has accepted or revoked, those past their time among them, newest first. */
export async function openInvitations(tx: Transaction, id?: string) {
  const rows = await tx
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      invitedBy: invitations.invitedBy,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      mail: lastMail,
    })
    .from(invitations)
    .where(and(isOpen, id ? eq(invitations.id, id) : undefined))
    .orderBy(desc(invitations.createdAt), desc(invitations.id));
  return rows.map((row) => ({ ...row, mail: row.mail && { ...row.mail, at: new Date(row.mail.at) } }));
}

export type Invitation = Awaited<ReturnType<typeof openInvitations>>[number];
