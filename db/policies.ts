import type postgres from "postgres";
import { APP_ROLE, OPERATOR_ROLE } from "./connection";

/** Tables without a `tenant_id` and what a tenant's transaction may see and do there. */
const SHARED: Record<string, { see: string; write: string }> = {
  tenants: { see: "id = app_tenant_id()", write: "id = app_tenant_id()" },
  plans: { see: "true", write: "false" },
  users: {
    see: "exists (select 1 from memberships m where m.user_id = users.id and m.tenant_id = app_tenant_id())",
    write: "false",
  },
  sessions: { see: "false", write: "false" },
  identities: { see: "false", write: "false" },
  password_resets: { see: "false", write: "false" },
};

/**
 * Puts row-level security, forced, on every table: one mechanism for all, so that a new table with a `tenant_id`
 * is closed without anybody remembering it, and one without must be named in `SHARED` or nobody can read it.
 * Runs as the owner after the migrations, in their transaction; safe to run again.
 */
export async function applyPolicies(sql: postgres.Sql | postgres.TransactionSql): Promise<void> {
  for (const role of [APP_ROLE, OPERATOR_ROLE]) {
    await sql.unsafe(`do $$ begin
      if not exists (select 1 from pg_roles where rolname = '${role}') then
        create role ${role} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
      end if;
    exception when duplicate_object or unique_violation then null; end $$`);
    await sql.unsafe(`do $$ begin
      if not pg_has_role(current_user, '${role}', 'member') then grant ${role} to current_user; end if;
    end $$`);
  }
  await sql.unsafe(`
    create or replace function app_tenant_id() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$;
    grant usage on schema public to ${APP_ROLE}, ${OPERATOR_ROLE};
    grant select, insert, update, delete on all tables in schema public to ${APP_ROLE}, ${OPERATOR_ROLE};
    revoke update, delete on audit_entries from ${APP_ROLE}, ${OPERATOR_ROLE};
  `);
  const tables = await sql<{ name: string; owned: boolean }[]>`
    select c.relname as name, exists (
      select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    ) as owned
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')`;
  for (const { name, owned } of tables) {
    const rule = owned
      ? { see: "tenant_id = app_tenant_id()", write: "tenant_id = app_tenant_id()" }
      : (SHARED[name] ?? { see: "false", write: "false" });
    await sql.unsafe(`
      alter table "${name}" enable row level security;
      alter table "${name}" force row level security;
      drop policy if exists tenant_see on "${name}";
      drop policy if exists tenant_write on "${name}";
      drop policy if exists operator_all on "${name}";
      create policy tenant_see on "${name}" for select to ${APP_ROLE} using (${rule.see});
      create policy tenant_write on "${name}" for all to ${APP_ROLE}
        using (${rule.write}) with check (${rule.write});
      create policy operator_all on "${name}" for all to ${OPERATOR_ROLE} using (true) with check (true);
    `);
  }
}
