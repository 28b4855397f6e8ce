import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { and, eq, like } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import { memberships, users } from "@/db/schema/people";
import { redirectAccounts } from "@/db/schema/redirects";
import { tenants } from "@/db/schema/tenants";
import { hashPassword } from "@/server/auth/password";
import { type Actor, systemActor, type TenantContext } from "@/server/context";
import { createDevice } from "@/server/devices/create-device";
import { putAccount, setQueue } from "@/server/redirects/put-account";
import { randomSecret } from "@/server/secrets";
import { changeMode } from "@/server/settings/change-mode";
import { createTenant } from "@/server/tenants/create-tenant";
import { tenantRef } from "@/server/tenants/tenant-ref";
import { SANDBOX_MOUNT } from "./sandbox-mount";

const DOMAIN = "demo.example";
const loginFile = (dataDir: string) => path.join(dataDir, "demo-login.json");

const people = [
  { email: `operator@${DOMAIN}`, name: "Olivia Operator", isOperator: true },
  { email: `admin@acme.${DOMAIN}`, name: "Ada Admin", tenant: "acme", role: "admin" },
  { email: `viewer@acme.${DOMAIN}`, name: "Victor Viewer", tenant: "acme", role: "viewer" },
  { email: `admin@borealis.${DOMAIN}`, name: "Boris Admin", tenant: "borealis", role: "admin" },
  { email: `viewer@borealis.${DOMAIN}`, name: "Bea Viewer", tenant: "borealis", role: "viewer" },
] as const;

const tenantsOfDemo = [
  { slug: "acme", name: "Acme Telephones", keyId: "ck_demo_acme", keySecret: "demo-secret-acme" },
  { slug: "borealis", name: "Borealis Hotels", keyId: "ck_demo_borealis", keySecret: "demo-secret-borealis" },
];

const phones = [
  ["acme", "000413a10001", "D785", "Front desk", "200"],
  ["acme", "000413a10002", "D785", "Conference room", "201"],
  ["acme", "000413a10003", "D735", "Workshop", "202"],
  ["acme", "000413a10004", "D717", "Warehouse gate", "203"],
  ["acme", "000413a10005", "710", "Accounts", "204"],
  ["acme", "000413a10006", "D865", "Director", "205"],
  ["borealis", "000413b20001", "D785", "Reception", "10"],
  ["borealis", "000413b20002", "D717", "Room 101", "101"],
  ["borealis", "000413b20003", "D717", "Room 102", "102"],
] as const;

/** What a new user signs in with; the password is made at the seed, so that no installation has a known one. */
export type DemoLogin = { email: string; password: string };

/**
 * Fills an empty database with one operator, two tenants with an admin and a viewer each, keys at the built-in
 * sandbox, and phones that wait to be registered. Does nothing to a database that has people.
 */
export async function seedDemo(dataDir: string, appUrl: string): Promise<void> {
  const [someone] = await acrossTenants((tx) => tx.select({ id: users.id }).from(users).limit(1));
  if (someone) return;
  const login: DemoLogin = { email: people[0].email, password: randomSecret(12) };
  await writeFile(loginFile(dataDir), JSON.stringify(login), { mode: 0o600 });
  const actor = systemActor("Demo");
  const operator = { actor, address: null, isOperator: true };
  for (const { slug, name } of tenantsOfDemo) {
    await createTenant.call(operator, { slug, name, sipDomain: `${slug}.${DOMAIN}` });
  }
  await changeMode.call(operator, { mode: "per_tenant" });
  for (const { slug, keyId, keySecret } of tenantsOfDemo) {
    const ctx = await asAdmin(slug, actor);
    await putAccount.call(ctx, { vendor: "snom", apiUrl: sandboxApi(appUrl), keyId, keySecret });
    await setQueue.call(ctx, { vendor: "snom", queuenum: 4 });
  }
  for (const [slug, mac, model, name, extension] of phones) {
    await createDevice.call(await asAdmin(slug, actor), { mac, vendor: "snom", model, name, extension });
  }
  await addPeople(login.password);
}

/** The demo's address may have another port than last time; its redirect accounts follow. */
export async function refreshDemo(appUrl: string): Promise<void> {
  await acrossTenants((tx) =>
    tx
      .update(redirectAccounts)
      .set({ apiUrl: sandboxApi(appUrl) })
      .where(
        and(
          like(redirectAccounts.apiUrl, `%${SANDBOX_MOUNT}/api/v1/`),
          like(redirectAccounts.keyId, "ck_demo_%"),
        ),
      ),
  );
}

/** The printed demo login; null when this is no demo. */
export async function demoLogin(dataDir: string): Promise<DemoLogin | null> {
  const kept = await readFile(loginFile(dataDir), "utf8").catch(() => null);
  return kept ? JSON.parse(kept) : null;
}

const sandboxApi = (appUrl: string) => `${appUrl}${SANDBOX_MOUNT}/api/v1/`;

async function asAdmin(slug: string, actor: Actor): Promise<TenantContext> {
  const tenant = await acrossTenants((tx) => tenantRef(tx, { slug }));
  if (!tenant) throw new Error(`The demo has no tenant ${slug}.`);
  return { actor, address: null, isOperator: true, tenant, role: "operator" };
}

async function addPeople(password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await acrossTenants(async (tx) => {
    for (const person of people) {
      const [user] = await tx
        .insert(users)
        .values({
          email: person.email,
          name: person.name,
          passwordHash,
          isOperator: "isOperator" in person,
        })
        .returning({ id: users.id });
      if (!user || !("tenant" in person)) continue;
      const [tenant] = await tx
        .select({ id: tenants.id })
        .from(tenants)
        .where(eq(tenants.slug, person.tenant));
      if (tenant)
        await tx.insert(memberships).values({ tenantId: tenant.id, userId: user.id, role: person.role });
    }
  });
}
