import { and, eq, isNull } from "drizzle-orm";
import { sessions, users } from "@/db/schema/people";
import { notFound } from "@/server/errors";
import { operatorVerb } from "@/server/verb";
import { personInput } from "./schema";

/** Ends every session of somebody, at once. */
export const signOutPerson = operatorVerb({
  permission: "person:write",
  kind: "write",
  input: personInput,
  async run({ tx, input, audit }) {
    const [user] = await tx.select().from(users).where(eq(users.id, input.userId));
    if (!user) throw notFound("person");
    const ended = await tx
      .update(sessions)
      .set({ revokedAt: new Date() })
      .where(and(eq(sessions.userId, user.id), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    await audit({
      verb: "user.sign-out",
      thing: { kind: "user", id: user.id, name: user.email },
      after: { sessions: ended.length },
    });
    return { ended: ended.length };
  },
});
