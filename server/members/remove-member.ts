import { eq } from "drizzle-orm";
import { memberships } from "@/db/schema/people";
import { tenantVerb } from "@/server/verb";
import { memberToChange } from "./keep-an-admin";
import { memberInput } from "./schema";

/**
 * Takes somebody out of the tenant. Every request of theirs asks for the membership, so their browsers find nothing
 * here from now on; the account and what it opens elsewhere stay.
 * @throws DomainError not_allowed for the last admin.
 */
export const removeMember = tenantVerb({
  permission: "member:write",
  kind: "write",
  input: memberInput,
  async run({ tx, input, audit }) {
    const member = await memberToChange(tx, input.userId, false);
    await tx.delete(memberships).where(eq(memberships.userId, input.userId));
    await audit({
      verb: "member.remove",
      thing: { kind: "member", id: input.userId, name: member.name },
      before: { role: member.role },
    });
    return { removed: true };
  },
});
