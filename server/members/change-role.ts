import { eq } from "drizzle-orm";
import { memberships } from "@/db/schema/people";
import { tenantVerb } from "@/server/verb";
import { memberToChange } from "./keep-an-admin";
import { changeRoleInput } from "./schema";

/**
 * Gives a member another role, from the next request on.
 * @throws DomainError not_allowed when the last admin would be none.
 */
export const changeRole = tenantVerb({
  permission: "member:write",
  kind: "write",
  input: changeRoleInput,
  async run({ tx, input, audit }) {
    const { role: before, ...member } = await memberToChange(tx, input.userId, input.role === "admin");
    await tx.update(memberships).set({ role: input.role }).where(eq(memberships.userId, input.userId));
    await audit({
      verb: "member.change-role",
      thing: { kind: "member", id: input.userId, name: member.name },
      before: { role: before },
      after: { role: input.role },
    });
    return { ...member, role: input.role };
  },
});
