import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { invitations } from "@/db/schema/people";
import { notFound } from "@/server/errors";
import { mailIsSetUp } from "@/server/mail/send-mail";
import { tenantVerb } from "@/server/verb";
import { isOpen, openInvitations } from "./queries";

/** Who is invited and has not come yet; those whose link is past its time among them. */
export const listInvitations = tenantVerb({
  permission: "member:write",
  kind: "query",
  input: z.object({}),
  run: async ({ tx }) => ({ items: await openInvitations(tx), mailIsSetUp: mailIsSetUp() }),
});

/** Takes an invitation back; its link is dead at once. */
export const revokeInvitation = tenantVerb({
  permission: "member:write",
  kind: "write",
  input: z.object({ id: z.uuid() }),
  async run({ tx, input, audit }) {
    const [row] = await tx
      .update(invitations)
      .set({ revokedAt: new Date() })
      .where(and(eq(invitations.id, input.id), isOpen))
      .returning({ email: invitations.email });
    if (!row) throw notFound("invitation");
    await audit({ verb: "invitation.revoke", thing: { kind: "invitation", id: input.id, name: row.email } });
    return { revoked: true };
  },
});
