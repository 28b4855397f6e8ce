import { z } from "zod";
import type { Transaction } from "@/db/connection";
import { ensurePairs, rotationProgress } from "@/server/credentials/rotate-credentials";
import { tenantVerb } from "@/server/verb";
import { setCredentialPolicyInput, setPhoneSettingsInput } from "./schema";
import {
  readAdminPassword,
  readCredentialPolicy,
  readPhoneSettings,
  writeAdminPassword,
  writeSetting,
} from "./stored";
import { touchlessMode } from "./touchless-mode";

async function current(tx: Transaction, tenantId: string) {
  const credentials = await readCredentialPolicy(tx, tenantId);
  return {
    phone: {
      ...(await readPhoneSettings(tx, tenantId)),
      hasAdminPassword: (await readAdminPassword(tx, tenantId)) !== null,
    },
    credentials,
    rotation: await rotationProgress(tx, tenantId, credentials.scope),
  };
}

/** What the phones of this tenant receive, how they authenticate, and the mode. Never a password. */
export const readSettings = tenantVerb({
  permission: "setting:read",
  kind: "query",
  input: z.object({}),
  async run({ ctx, tx }) {
    return { ...(await current(tx, ctx.tenant.id)), mode: await touchlessMode(tx), plan: ctx.tenant.plan };
  },
});

/** Changes what the phones receive; what is left out stays. The next file they take has it. */
export const setPhoneSettings = tenantVerb({
  permission: "setting:write",
  kind: "write",
  input: setPhoneSettingsInput,
  async run({ ctx, tx, input, audit }) {
    const { adminPassword, ...given } = input;
    const before = await readPhoneSettings(tx, ctx.tenant.id);
    const after = { ...before, ...given };
    await writeSetting(tx, ctx.tenant.id, "phone", after);
    if (adminPassword) await writeAdminPassword(tx, ctx.tenant.id, adminPassword);
    await audit({
      verb: "setting.phone",
      thing: { kind: "tenant", id: ctx.tenant.id, name: ctx.tenant.slug },
      before,
      after: adminPassword ? { ...after, adminPassword } : after,
    });
    return current(tx, ctx.tenant.id);
  },
});

/** Changes how phones authenticate. Phones keep what they have until they have used what is new. */
export const setCredentialPolicy = tenantVerb({
  permission: "setting:write",
  kind: "write",
  input: setCredentialPolicyInput,
  async run({ ctx, tx, input, audit }) {
    const before = await readCredentialPolicy(tx, ctx.tenant.id);
    const after = { ...before, ...input };
    await writeSetting(tx, ctx.tenant.id, "credentials", after);
    await ensurePairs(tx, ctx.tenant.id, after.scope);
    await audit({
      verb: "setting.credentials",
      thing: { kind: "tenant", id: ctx.tenant.id, name: ctx.tenant.slug },
      before,
      after,
    });
    return current(tx, ctx.tenant.id);
  },
});
