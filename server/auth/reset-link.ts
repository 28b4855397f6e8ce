import { randomBytes } from "node:crypto";
import type { Transaction } from "@/db/connection";
import { passwordResets } from "@/db/schema/people";
import { env } from "@/env";
import { tokenHash } from "@/server/secrets";

const HOUR_MS = 3_600_000;

/** Makes a link with which one person chooses a new password, once, within an hour. `tx` must see every tenant. */
export async function makeResetLink(
  tx: Transaction,
  userId: string,
): Promise<{ link: string; expiresAt: Date }> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + HOUR_MS);
  await tx.insert(passwordResets).values({ userId, hash: tokenHash(token), expiresAt });
  return { link: `${env().APP_URL}/reset/${token}`, expiresAt };
}
