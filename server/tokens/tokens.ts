import { randomBytes } from "node:crypto";
import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/connection";
import { apiTokens } from "@/db/schema/people";
import { notFound } from "@/server/errors";
import { tokenHash } from "@/server/secrets";
import { tenantVerb } from "@/server/verb";
import { createTokenInput } from "./schema";

/** Makes a token; this is the only time that it is seen. */
export async function makeToken(
  tx: Transaction,
  token: { tenantId: string; role: "operator" | "admin" | "viewer"; name: string },
): Promise<{ id: string; token: string }> {
  const secret = `oh_${randomBytes(32).toString("base64url")}`;
  const [row] = await tx
    .insert(apiTokens)
    .values({ ...token, hash: tokenHash(secret) })
    .returning({ id: apiTokens.id });
  if (!row) throw new Error("The token could not be made.");
  return { id: row.id, token: secret };
}

export const createToken = tenantVerb({
  permission: "token:write",
  kind: "write",
  input: createTokenInput,
  async run({ ctx, tx, input, audit }) {
    const made = await makeToken(tx, { tenantId: ctx.tenant.id, ...input });
    await audit({
      verb: "token.create",
      thing: { kind: "token", id: made.id, name: input.name },
      after: input,
    });
    return made;
  },
});

export const listTokens = tenantVerb({
  permission: "token:read",
  kind: "query",
  input: z.object({}),
  run: ({ tx }) =>
    tx
      .select({
        id: apiTokens.id,
        name: apiTokens.name,
        role: apiTokens.role,
        createdAt: apiTokens.createdAt,
        lastUsedAt: apiTokens.lastUsedAt,
      })
      .from(apiTokens)
      .where(isNull(apiTokens.revokedAt))
      .orderBy(desc(apiTokens.createdAt)),
});

export const revokeToken = tenantVerb({
  permission: "token:write",
  kind: "write",
  input: z.object({ id: z.uuid() }),
  async run({ tx, input, audit }) {
    const [row] = await tx
      .update(apiTokens)
      .set({ revokedAt: new Date() })
      .where(and(eq(apiTokens.id, input.id), isNull(apiTokens.revokedAt)))
      .returning({ name: apiTokens.name });
    if (!row) throw notFound("token");
    await audit({ verb: "token.revoke", thing: { kind: "token", id: input.id, name: row.name } });
    return { revoked: true };
  },
});
