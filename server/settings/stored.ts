import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { settings } from "@/db/schema/tenants";
import { randomSecret, seal, unseal } from "@/server/secrets";
import {
  type CredentialPolicy,
  credentialPolicySchema,
  defaults,
  type Mode,
  modeSchema,
  type PhoneDefaults,
  phoneSettingsSchema,
} from "./schema";

type Names = "phone" | "credentials" | "mode";
const ADMIN_PASSWORD = "phone.adminPassword";
const SEALED_AS = "settings.phone.adminPassword";

async function read(tx: Transaction, tenantId: string, name: Names): Promise<unknown> {
  const [row] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(and(eq(settings.tenantId, tenantId), eq(settings.name, name)));
  return row?.value ?? {};
}

/** Writes a named value of a tenant. */
export async function writeSetting(
  tx: Transaction,
  tenantId: string,
  name: Names,
  value: unknown,
): Promise<void> {
  await tx
    .insert(settings)
    .values({ tenantId, name, value })
    .onConflictDoUpdate({
      target: [settings.tenantId, settings.name],
      set: { value, updatedAt: new Date() },
    });
}

/** The phone settings that the tenant itself has; what it does not have is the system's. */
export async function readTenantPhone(tx: Transaction, tenantId: string): Promise<Partial<PhoneDefaults>> {
  return phoneSettingsSchema.partial().parse(await read(tx, tenantId, "phone"));
}

export async function readPhoneSettings(tx: Transaction, tenantId: string): Promise<PhoneDefaults> {
  return { ...defaults.phone, ...(await readTenantPhone(tx, tenantId)) };
}

export async function readCredentialPolicy(tx: Transaction, tenantId: string): Promise<CredentialPolicy> {
  const stored = Object(await read(tx, tenantId, "credentials"));
  return credentialPolicySchema.parse({ ...defaults.credentials, ...stored });
}

/** The installation's mode; it belongs to the master tenant, so the transaction must see that one. */
export async function readStoredMode(tx: Transaction, masterId: string): Promise<Mode> {
  const stored = modeSchema.safeParse(Object(await read(tx, masterId, "mode")).mode);
  return stored.success ? stored.data : defaults.mode;
}

/** The password of the phones' web interface, null while the tenant has none. */
export async function readAdminPassword(tx: Transaction, tenantId: string): Promise<string | null> {
  const [row] = await tx
    .select({ sealed: settings.sealed })
    .from(settings)
    .where(and(eq(settings.tenantId, tenantId), eq(settings.name, ADMIN_PASSWORD)));
  return row?.sealed ? unseal(row.sealed, SEALED_AS) : null;
}

/** Sets the password of the phones' web interface. */
export async function writeAdminPassword(tx: Transaction, tenantId: string, password: string): Promise<void> {
  const sealed = seal(password, SEALED_AS);
  await tx
    .insert(settings)
    .values({ tenantId, name: ADMIN_PASSWORD, sealed })
    .onConflictDoUpdate({
      target: [settings.tenantId, settings.name],
      set: { sealed, updatedAt: new Date() },
    });
}

/** Makes sure that the tenant has one, so that no phone is left with its vendor's password. */
export async function ensureAdminPassword(tx: Transaction, tenantId: string): Promise<void> {
  await tx
    .insert(settings)
    .values({ tenantId, name: ADMIN_PASSWORD, sealed: seal(randomSecret(16), SEALED_AS) })
    .onConflictDoNothing();
}
