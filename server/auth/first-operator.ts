import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { acrossTenants } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { users } from "@/db/schema/people";
import { settings } from "@/db/schema/tenants";
import { recordAudit } from "@/server/audit/record";
import { notFound } from "@/server/errors";
import { tokenHash } from "@/server/secrets";
import { masterTenantId } from "@/server/tenants/master";
import { parse } from "@/server/verb";
import { firstOperatorInput } from "./first-operator-schema";
import { hashPassword } from "./password";

const LINK = "setup.link";
const stored = z.object({ hash: z.string() });

/**
 * Crosses tenants: while nobody can sign in, a fresh one-time link with which the operator is made; each start makes
 * the one before it void. Null once there is an operator.
 */
export function firstOperatorLink(appUrl: string): Promise<string | null> {
  return acrossTenants(async (tx) => {
    if (await hasOperator(tx)) return null;
    const token = randomBytes(24).toString("base64url");
    const tenantId = await masterTenantId(tx);
    const value = { hash: tokenHash(token) };
    await tx
      .insert(settings)
      .values({ tenantId, name: LINK, value })
      .onConflictDoUpdate({ target: [settings.tenantId, settings.name], set: { value } });
    return `${appUrl}/setup/${token}`;
  });
}

/** Whether a link would work now; for the page behind it. */
export function setupLinkWorks(token: string): Promise<boolean> {
  return acrossTenants(async (tx) => !(await hasOperator(tx)) && (await matches(tx, token)));
}

/**
 * Makes the operator with the one-time link.
 * @throws DomainError not_found when the link is not the current one, or has been used.
 */
export async function createFirstOperator(
  token: string,
  input: z.input<typeof firstOperatorInput>,
): Promise<void> {
  const { email, name, password } = parse(firstOperatorInput, input);
  const passwordHash = await hashPassword(password);
  await acrossTenants(async (tx) => {
    if ((await hasOperator(tx)) || !(await matches(tx, token))) throw notFound("setup link");
    const [user] = await tx.insert(users).values({ email, name, passwordHash, isOperator: true }).returning();
    if (!user) throw new Error("The operator could not be made.");
    await tx.delete(settings).where(eq(settings.name, LINK));
    await recordAudit(
      tx,
      { tenantId: await masterTenantId(tx), actor: { kind: "user", id: user.id, name }, address: null },
      { verb: "user.create", thing: { kind: "user", id: user.id, name: email }, after: { isOperator: true } },
    );
  });
}

async function hasOperator(tx: Transaction): Promise<boolean> {
  const [one] = await tx.select({ id: users.id }).from(users).where(eq(users.isOperator, true)).limit(1);
  return one !== undefined;
}

async function matches(tx: Transaction, token: string): Promise<boolean> {
  const [row] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.name, LINK))
    .for("update");
  const kept = stored.safeParse(row?.value);
  return kept.success && kept.data.hash === tokenHash(token);
}
