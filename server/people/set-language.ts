import { eq } from "drizzle-orm";
import { z } from "zod";
import { acrossTenants } from "@/db/across-tenants";
import { users } from "@/db/schema/people";
import { recordAudit } from "@/server/audit/record";
import type { Who } from "@/server/auth/who";
import { invalid } from "@/server/errors";
import { languages } from "@/server/languages/languages";
import { masterTenantId } from "@/server/tenants/master";
import { parse } from "@/server/verb";

export const setLanguageInput = z.object({ language: z.string().max(35) });

/**
 * Crosses tenants: somebody chooses the language of their own screens and mails. A token has none.
 * @throws DomainError invalid for a language that there is no file of.
 */
export async function setLanguage(who: Who, input: z.input<typeof setLanguageInput>): Promise<void> {
  const { language } = parse(setLanguageInput, input);
  if (!languages().has(language)) throw invalid({ language: "There is no such language here." });
  const { actor, address } = who;
  if (actor.kind !== "user") return;
  await acrossTenants(async (tx) => {
    const [before] = await tx.select().from(users).where(eq(users.id, actor.id)).for("update");
    if (!before || before.language === language) return;
    await tx.update(users).set({ language }).where(eq(users.id, actor.id));
    await recordAudit(
      tx,
      { tenantId: await masterTenantId(tx), actor, address },
      {
        verb: "user.language",
        thing: { kind: "user", id: actor.id, name: before.email },
        before: { language: before.language },
        after: { language },
      },
    );
  });
}
