import postgres from "postgres";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/server/testing/database";
import { acrossTenants } from "./across-tenants";
import { APP_ROLE, connect, type Database, OPERATOR_ROLE } from "./connection";
import { withTenant } from "./tenant";

let database: TestDatabase;
let owner: postgres.Sql;
let app: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = postgres(database.url, { max: 2, onnotice: () => {} });
  app = connect(database.url, { max: 2 });
});
afterAll(async () => {
  await app?.$client.end();
  await owner?.end();
  await database?.drop();
});

/** Every table without a `tenant_id`, and why it has none. */
const SHARED = {
  identities: "a person’s, and a person may belong to several tenants",
  password_resets: "a person’s, and a person may belong to several tenants",
  plans: "what a licence allows; the same for all who have it",
  sessions: "a person's, and a person may belong to several tenants",
  tenants: "the tenant itself, by its id",
  users: "a person may belong to several tenants",
};

/** Tables that no tenant's transaction sees a row of: they are asked before anybody is in a tenant. */
const UNSEEN = ["identities", "password_resets", "sessions"];

/** References of tenant tables that are not by (tenant_id, …), and why. */
const PLAIN_REFERENCES = {
  "memberships.user_id -> users": "a person may belong to several tenants",
  "notification_deliveries.notification_id -> notifications":
    "the operator’s target is told of any tenant’s event",
  "registrations.account_tenant_id,account_id -> redirect_accounts":
    "in master mode the account is the master tenant's; its owner is named beside it",
};

/** Columns of tenant tables that name a row elsewhere without a foreign key, and why. */
const UNREFERENCED = {
  "attempts.account_id": "the record of a call outlives the account",
  "audit_entries.actor_id": "the record outlives who acted",
  "audit_entries.thing_id": "the record outlives the thing",
  "devices.used_credential_id": "a note, compared and never followed",
  "lines.auth_id": "SIP's own word",
  "lines.user_id": "SIP's own word",
  "phone_requests.device_id": "the access log outlives the device and is written in bulk",
  "phone_requests.tenant_id": "the access log outlives the tenant and is written in bulk",
  "redirect_accounts.key_id": "the service's own word",
};

const tables = () => owner<
  { name: string; owned: boolean; enabled: boolean; forced: boolean; owner: string }[]
>`
  select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced, pg_get_userbyid(relowner) as owner,
    exists (select 1 from pg_attribute where attrelid = c.oid and attname = 'tenant_id' and not attisdropped) as owned
  from pg_class c join pg_namespace n on n.oid = relnamespace
  where nspname = 'public' and relkind in ('r', 'p') order by 1`;

describe("every table", () => {
  it("has a tenant_id, or is known to be shared", async () => {
    const shared = (await tables()).filter(({ owned }) => !owned).map(({ name }) => name);
    expect(shared).toEqual(Object.keys(SHARED).sort());
  });

  it("is closed by row-level security, forced, whoever owns it", async () => {
    for (const { name, enabled, forced, owner: whose } of await tables()) {
      expect([name, enabled, forced], name).toEqual([name, true, true]);
      expect([APP_ROLE, OPERATOR_ROLE], name).not.toContain(whose);
    }
  });

  it("with a tenant_id lets a tenant's transaction see and write that tenant's rows only", async () => {
    const policies = await owner`
      select tablename, policyname, permissive, roles::text[] as roles, cmd, qual, with_check from pg_policies
      where schemaname = 'public'`;
    const own = "(tenant_id = app_tenant_id())";
    for (const { name, owned } of await tables()) {
      const here = policies.filter(({ tablename }) => tablename === name);
      expect(here.map(({ policyname }) => policyname).sort(), name).toEqual([
        "operator_all",
        "tenant_see",
        "tenant_write",
      ]);
      expect(here.find(({ policyname }) => policyname === "operator_all")?.roles).toEqual([OPERATOR_ROLE]);
      if (!owned) continue;
      const tenants = here.filter(({ policyname }) => policyname !== "operator_all");
      expect(tenants.map(({ cmd, roles, qual, with_check }) => ({ cmd, roles, qual, with_check }))).toEqual(
        expect.arrayContaining([
          { cmd: "SELECT", roles: [APP_ROLE], qual: own, with_check: null },
          { cmd: "ALL", roles: [APP_ROLE], qual: own, with_check: own },
        ]),
      );
    }
  });

  it("with a tenant_id has one that is never null", async () => {
    const nullable = await owner`
      select table_name from information_schema.columns
      where table_schema = 'public' and column_name = 'tenant_id' and is_nullable = 'YES'`;
    expect([...nullable]).toEqual([]);
  });

  it("refers to a tenant's things by (tenant_id, …), so that no row can hang on another tenant's", async () => {
    const references = await owner<
      { source: string; columns: string[]; target: string; targets: string[] }[]
    >`
      select f.conrelid::regclass::text as source, f.confrelid::regclass::text as target,
        array(select attname::text from unnest(f.conkey) with ordinality k(n, i)
          join pg_attribute on attrelid = f.conrelid and attnum = k.n order by k.i) as columns,
        array(select attname::text from unnest(f.confkey) with ordinality k(n, i)
          join pg_attribute on attrelid = f.confrelid and attnum = k.n order by k.i) as targets
      from pg_constraint f where f.contype = 'f' and f.connamespace = 'public'::regnamespace order by 1, 3`;
    const owned = new Set((await tables()).filter((table) => table.owned).map(({ name }) => name));
    const plain = references.filter(({ source, columns, target, targets }) => {
      if (!owned.has(source)) return false;
      if (target === "tenants") return columns.join() !== "tenant_id" || targets.join() !== "id";
      return columns[0] !== "tenant_id" || targets[0] !== "tenant_id";
    });
    expect(plain.map(({ source, columns, target }) => `${source}.${columns.join()} -> ${target}`)).toEqual(
      Object.keys(PLAIN_REFERENCES),
    );
    const [accounts] = references.filter(({ columns }) => columns.includes("account_tenant_id"));
    expect(accounts?.targets).toEqual(["tenant_id", "id"]);

    const columns = await owner<{ name: string }[]>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and column_name like '%\_id' and table_name in ${owner([...owned])} order by 1`;
    const referring = new Set(
      references.flatMap(({ source, columns: own }) => own.map((column) => `${source}.${column}`)),
    );
    const loose = columns.map(({ name }) => name).filter((name) => !referring.has(name));
    expect(loose).toEqual(Object.keys(UNREFERENCED));
  });
});

describe("the app's own connection", () => {
  it("runs as a role that owns nothing and can step around nothing", async () => {
    const [role] = await app.$client`
      select current_user as me, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin, rolreplication
      from pg_roles where rolname = current_user`;
    expect(role).toEqual({
      me: APP_ROLE,
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolcanlogin: false,
      rolreplication: false,
    });
    const [operator] =
      await owner`select rolsuper, rolbypassrls from pg_roles where rolname = ${OPERATOR_ROLE}`;
    expect(operator).toEqual({ rolsuper: false, rolbypassrls: false });
    const owns = await owner`
      select relname from pg_class join pg_roles r on r.oid = relowner where rolname in (${APP_ROLE}, ${OPERATOR_ROLE})`;
    expect([...owns]).toEqual([]);
    await expect(app.$client`create table mine (id int)`).rejects.toThrow(/permission denied/);
    await expect(app.$client`alter table devices disable row level security`).rejects.toThrow(
      /must be owner/,
    );
    await expect(app.$client`truncate devices`).rejects.toThrow(/permission denied/);
  });
});

/** A tenant with a row in every table of its own. */
async function tenantWithRows() {
  const [id, user, device, account] = [v7(), v7(), v7(), v7()];
  const slug = `t-${id.slice(-12)}`;
  const mac = id.replaceAll("-", "").slice(-12);
  await owner`insert into plans (id, name, touchless_provisioning) values (${id}, ${slug}, true)`;
  await owner`insert into tenants (id, slug, name, plan_id) values (${id}, ${slug}, ${slug}, ${id})`;
  await owner`insert into users (id, email, name) values (${user}, ${slug}, ${slug})`;
  await owner`insert into sessions (id, user_id, expires_at) values (${v7()}, ${user}, now())`;
  await owner`insert into memberships (tenant_id, user_id, role) values (${id}, ${user}, 'viewer')`;
  await owner`insert into api_tokens (id, tenant_id, name, role, hash) values (${v7()}, ${id}, '', 'viewer', ${slug})`;
  await owner`insert into identities (issuer, subject, user_id) values (${slug}, '', ${user})`;
  await owner`insert into password_resets (id, user_id, hash, expires_at) values (${v7()}, ${user}, ${slug}, now())`;
  await owner`insert into invitations (id, tenant_id, email, role, hash, invited_by, expires_at)
    values (${v7()}, ${id}, '', 'viewer', ${slug}, '', now())`;
  await owner`insert into settings (tenant_id, name) values (${id}, 'phone')`;
  await owner`insert into devices (id, tenant_id, mac, vendor, model, name, extension)
    values (${device}, ${id}, ${mac}, 'snom', 'D785', ${slug}, '1')`;
  await owner`insert into lines (id, tenant_id, device_id, position, number, user_id, auth_id, password_sealed, display_name, registrar, transport)
    values (${v7()}, ${id}, ${device}, 1, '1', '1', '1', '', '', '', 'udp')`;
  await owner`insert into profiles (id, tenant_id, name) values (${id}, ${id}, '')`;
  await owner`insert into device_profiles (tenant_id, device_id, profile_id, position) values (${id}, ${device}, ${id}, 1)`;
  await owner`insert into notification_targets (id, tenant_id, kind, address, events) values (${id}, ${id}, 'email', '', '{}')`;
  await owner`insert into notifications (id, tenant_id, event, key, facts) values (${id}, ${id}, '', '', '{}')`;
  await owner`insert into notification_deliveries (id, tenant_id, target_id, notification_id)
    values (${v7()}, ${id}, ${id}, ${id})`;
  await owner`insert into stages (tenant_id, device_id, stage, at, source) values (${id}, ${device}, 'listed', now(), '')`;
  await owner`insert into ztp_credentials (id, tenant_id, device_id, username, password_sealed)
    values (${v7()}, ${id}, ${device}, '', '')`;
  await owner`insert into provisioning_credentials (id, tenant_id, device_id, username, password_sealed)
    values (${v7()}, ${id}, ${device}, '', '')`;
  await owner`insert into redirect_accounts (id, tenant_id, vendor, api_url, key_id, key_secret_sealed)
    values (${account}, ${id}, 'snom', '', '', '')`;
  await owner`insert into registrations (id, tenant_id, device_id, account_tenant_id, account_id, desired, phase, outcome)
    values (${v7()}, ${id}, ${device}, ${id}, ${account}, 'none', 'idle', 'none')`;
  await owner`insert into attempts (id, tenant_id, device_id, at, method, path, duration_ms, outcome)
    values (${v7()}, ${id}, ${device}, now(), 'GET', '', 1, '')`;
  await owner`insert into phone_requests (id, tenant_id, at, address, method, path, status, outcome, reason)
    values (${v7()}, ${id}, now(), '', 'GET', '', 200, '', '')`;
  await owner`insert into audit_entries (id, tenant_id, actor_kind, actor_name, verb, thing_kind, thing_name)
    values (${v7()}, ${id}, 'system', '', '', '', '')`;
  await owner`insert into outbox_events (id, tenant_id, name, data) values (${v7()}, ${id}, '', '{}')`;
  return { id, user, device, account };
}

/** Runs raw SQL as the app in a tenant's transaction, or in none. */
const asTenant = <T>(
  tenantId: string | null,
  work: (sql: postgres.TransactionSql) => Promise<T>,
): Promise<T> =>
  app.$client.begin(async (sql) => {
    if (tenantId !== null) await sql`select set_config('app.tenant_id', ${tenantId}, true)`;
    return work(sql);
  }) as Promise<T>;

describe("rows", () => {
  let mine: Awaited<ReturnType<typeof tenantWithRows>>;
  let theirs: Awaited<ReturnType<typeof tenantWithRows>>;
  beforeAll(async () => {
    mine = await tenantWithRows();
    theirs = await tenantWithRows();
  });

  it("are in every table of both tenants, so that what follows means something", async () => {
    for (const { name, owned } of await tables()) {
      const rows = owned
        ? await owner`select distinct tenant_id from ${owner(name)}`
        : await owner`select 1 from ${owner(name)}`;
      expect(rows.length, name).toBeGreaterThanOrEqual(2);
    }
  });

  it.each([null, "", v7()])("are not there for a transaction of the tenant %j", async (nobody) => {
    for (const { name } of await tables()) {
      const rows = await asTenant(nobody, (sql) => sql`select 1 from ${sql(name)}`);
      expect([name, rows.length]).toEqual([name, name === "plans" ? 2 : 0]);
    }
  });

  it("of another tenant cannot be seen, changed or deleted; one's own can", async () => {
    for (const { name, owned } of await tables()) {
      const seen = await asTenant(mine.id, (sql) => sql`select * from ${sql(name)}`);
      if (name !== "plans") expect([name, seen.length]).toEqual([name, UNSEEN.includes(name) ? 0 : 1]);
      if (!owned) continue;
      expect(seen[0]?.tenant_id).toBe(mine.id);
      const change = (sql: postgres.TransactionSql) => sql`
        update ${sql(name)} set tenant_id = tenant_id where tenant_id = ${theirs.id} returning 1`;
      const remove = (sql: postgres.TransactionSql) => sql`
        delete from ${sql(name)} where tenant_id = ${theirs.id} returning 1`;
      if (name === "audit_entries") {
        await expect(asTenant(theirs.id, change)).rejects.toThrow(/permission denied/);
        await expect(asTenant(theirs.id, remove)).rejects.toThrow(/permission denied/);
        continue;
      }
      expect(await asTenant(mine.id, change), name).toHaveLength(0);
      expect(await asTenant(mine.id, remove), name).toHaveLength(0);
      expect(await asTenant(theirs.id, change), name).toHaveLength(1);
      const [still] =
        await owner`select count(*)::int as n from ${owner(name)} where tenant_id = ${theirs.id}`;
      expect(still?.n, name).toBe(1);
    }
  });

  it("cannot be put into another tenant, nor moved there, in any table", async () => {
    for (const { name, owned } of await tables()) {
      if (!owned) continue;
      const written = await owner<{ name: string }[]>`
        select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${name} and is_generated = 'NEVER'`;
      const copied = asTenant(
        mine.id,
        (sql) => sql`
          insert into ${sql(name)} (${sql(written.map((column) => column.name))})
          select ${sql(written.map((column) => column.name))} from jsonb_populate_record(null::${sql(name)},
            (select to_jsonb(t) from ${sql(name)} t) || jsonb_build_object('tenant_id', ${theirs.id}::text))`,
      );
      await expect(copied, name).rejects.toThrow(/row-level security/);
      if (name === "audit_entries") continue;
      const moved = asTenant(mine.id, (sql) => sql`update ${sql(name)} set tenant_id = ${theirs.id}`);
      await expect(moved, name).rejects.toThrow(/row-level security/);
    }
  });

  it("cannot hang on another tenant's device or account, even where a policy would let them in", async () => {
    const tried = [
      (sql: postgres.TransactionSql) => sql`
        insert into lines (id, tenant_id, device_id, position, number, user_id, auth_id, password_sealed, display_name, registrar, transport)
        values (${v7()}, ${mine.id}, ${theirs.device}, 9, '1', '1', '1', '', '', '', 'udp')`,
      (sql: postgres.TransactionSql) => sql`
        insert into stages (tenant_id, device_id, stage, at, source) values (${mine.id}, ${theirs.device}, 'online', now(), '')`,
      (sql: postgres.TransactionSql) => sql`
        insert into ztp_credentials (id, tenant_id, device_id, username, password_sealed)
        values (${v7()}, ${mine.id}, ${theirs.device}, '', '')`,
      (sql: postgres.TransactionSql) => sql`
        insert into provisioning_credentials (id, tenant_id, device_id, username, password_sealed)
        values (${v7()}, ${mine.id}, ${theirs.device}, '', '')`,
      (sql: postgres.TransactionSql) => sql`
        insert into attempts (id, tenant_id, device_id, at, method, path, duration_ms, outcome)
        values (${v7()}, ${mine.id}, ${theirs.device}, now(), 'GET', '', 1, '')`,
      (sql: postgres.TransactionSql) => sql`update registrations set account_id = ${theirs.account}`,
      (sql: postgres.TransactionSql) => sql`update registrations set device_id = ${theirs.device}`,
    ];
    for (const hang of tried) {
      await expect(asTenant(mine.id, hang)).rejects.toThrow(/foreign key constraint|duplicate key/);
    }
  });

  it("of people and tenants cannot be written from within a tenant", async () => {
    const none = await asTenant(mine.id, (sql) => sql`update users set is_operator = true returning 1`);
    expect(none).toHaveLength(0);
    const other = await asTenant(
      mine.id,
      (sql) => sql`update tenants set name = 'x' where id = ${theirs.id} returning 1`,
    );
    expect(other).toHaveLength(0);
    await expect(
      asTenant(mine.id, (sql) => sql`insert into users (id, email, name) values (${v7()}, 'x', 'x')`),
    ).rejects.toThrow(/row-level security/);
    await expect(
      asTenant(
        mine.id,
        (sql) => sql`insert into sessions (id, user_id, expires_at) values (${v7()}, ${mine.user}, now())`,
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      asTenant(
        mine.id,
        (sql) => sql`insert into plans (id, name, touchless_provisioning) values (${v7()}, 'x', true)`,
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it("of the audit cannot be changed by the operator either", async () => {
    for (const statement of ["update audit_entries set verb = 'x'", "delete from audit_entries"]) {
      await expect(
        acrossTenants((tx) => tx.execute(statement), app).catch((error) => Promise.reject(error.cause)),
      ).rejects.toThrow(/permission denied/);
    }
  });

  it("of one transaction's tenant are gone with the transaction, on the same connection", async () => {
    const one = connect(database.url, { max: 1 });
    try {
      const inside = await withTenant(mine.id, (tx) => tx.execute("select 1 from devices"), one);
      expect(inside).toHaveLength(1);
      expect(await one.execute("select 1 from devices")).toHaveLength(0);
      const wide = await acrossTenants((tx) => tx.execute("select 1 from devices"), one);
      expect(wide).toHaveLength(2);
      expect(await one.execute("select 1 from devices")).toHaveLength(0);
    } finally {
      await one.$client.end();
    }
  });
});
