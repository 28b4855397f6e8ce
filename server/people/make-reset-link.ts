import { eq } from "drizzle-orm";
import { users } from "@/db/schema/people";
import { makeResetLink } from "@/server/auth/reset-link";
import { notFound } from "@/server/errors";
import { operatorVerb } from "@/server/verb";
import { personInput } from "./schema";

/** Makes a link with which somebody chooses a new password, for the operator to hand over; shown this one time. */
export const makeReset = operatorVerb({
  permission: "person:write",
  kind: "write",
  input: personInput,
  async run({ tx, input, audit }) {
    const [user] = await tx.select().from(users).where(eq(users.id, input.userId));
    if (!user) throw notFound("person");
    const made = await makeResetLink(tx, user.id);
    await audit({
      verb: "user.reset-link",
      thing: { kind: "user", id: user.id, name: user.email },
      after: { expiresAt: made.expiresAt },
    });
    return made;
  },
});
