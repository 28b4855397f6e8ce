import { runMigrations } from "graphile-worker";
import postgres from "postgres";
import { quiet } from "./queue";

/** The roles of the application: of one tenant, and of all. */
const APP_ROLES = ["offhook_app", "offhook_operator"];
const MIGRATION_LOCK = 7_216_344_901;

/**
 * Makes the runner's tables and its queue (schemas `runner` and `graphile_worker`, which is the runner's alone), or
 * brings them up to date. Safe to repeat and to run from several processes at once. Run it as the owner, after the
 * application's own migrations: when the roles of the application exist, they are granted exactly what a process that sends
 * events needs, two functions that run with the owner's rights. The executor itself ({@link startRunner}) connects as
 * the owner, because graphile-worker does.
 */
export async function migrateRunner(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await runMigrations({ connectionString: ownerUrl, logger: quiet });
    await sql.unsafe(TABLES);
    await sql.unsafe(FUNCTIONS);
    for (const {
      role,
    } of await sql`select rolname as role from pg_roles where rolname in ${sql(APP_ROLES)}`) {
      await sql`grant usage on schema runner to ${sql(role)}`;
      await sql`grant execute on function runner.accept_events(json), runner.status() to ${sql(role)}`;
    }
  } finally {
    await sql.end();
  }
}

// Payloads are json and not jsonb: jsonb refuses the NUL character, which a step may well return.
const TABLES = `
create schema if not exists runner;
create sequence if not exists runner.order_seq;

create table if not exists runner.executor (
  only_one boolean primary key default true check (only_one),
  epoch bigint not null default 0
);
insert into runner.executor default values on conflict do nothing;

-- Apart from the executor's row, which every step locks.
create table if not exists runner.pulse (
  only_one boolean primary key default true check (only_one),
  alive_at timestamptz
);
insert into runner.pulse default values on conflict do nothing;

create table if not exists runner.events (
  id text primary key,
  name text not null,
  payload json not null,
  received_at timestamptz not null default now(),
  routed_at timestamptz
);
create index if not exists events_received_at on runner.events (received_at);

create table if not exists runner.runs (
  id uuid primary key,
  position bigint not null default nextval('runner.order_seq'),
  function_id text not null,
  event_id text not null references runner.events,
  idempotency_key text,
  status text not null default 'queued'
    check (status in ('queued', 'running', 'completed', 'failed', 'cancelled')),
  attempt int not null default 0,
  output json,
  error json,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  unique (function_id, event_id)
);
create index if not exists runs_idempotency on runner.runs (function_id, idempotency_key, created_at)
  where idempotency_key is not null;
create index if not exists runs_event on runner.runs (event_id);
create index if not exists runs_status on runner.runs (status);

create table if not exists runner.steps (
  run_id uuid not null references runner.runs on delete cascade,
  step_id text not null,
  name text not null,
  op text not null,
  status text not null check (status in ('pending', 'done', 'failed')),
  attempt int not null default 0,
  due_at timestamptz,
  output json,
  error json,
  position bigint,
  finished_at timestamptz,
  repeats int not null default 0,
  primary key (run_id, step_id)
);

create table if not exists runner.interests (
  run_id uuid not null references runner.runs on delete cascade,
  step_id text not null default '',
  kind text not null check (kind in ('cancel', 'wait')),
  event_name text not null,
  expression text not null,
  match_key text not null,
  primary key (run_id, kind, step_id, event_name, expression)
);
create index if not exists interests_match on runner.interests (event_name, expression, match_key);
`;

// search_path is emptied because these functions run with the owner's rights for a role that owns nothing.
const FUNCTIONS = `
create or replace function runner.accept_events(events json) returns void
language plpgsql security definer set search_path = '' as $body$
declare
  event json;
begin
  for event in select value from pg_catalog.json_array_elements(events) loop
    insert into runner.events (id, name, payload) values (event ->> 'id', event ->> 'name', event)
      on conflict (id) do nothing;
    if found then
      perform graphile_worker.add_job('runner-event', pg_catalog.json_build_object('event', event ->> 'id'),
        queue_name => 'runner-events', run_at => pg_catalog.clock_timestamp(), max_attempts => 10000);
    end if;
  end loop;
end $body$;

create or replace function runner.status() returns json
language sql stable security definer set search_path = '' as $body$
  select pg_catalog.json_build_object(
    'queued', (select count(*) from runner.runs where status = 'queued'),
    'running', (select count(*) from runner.runs where status = 'running'),
    'completed', (select count(*) from runner.runs where status = 'completed'),
    'failed', (select count(*) from runner.runs where status = 'failed'),
    'cancelled', (select count(*) from runner.runs where status = 'cancelled'),
    'aliveAt', (select alive_at from runner.pulse),
    'oldestUnroutedAt', (select min(received_at) from runner.events where routed_at is null),
    'unroutedEvents', (select count(*) from runner.events where routed_at is null),
    'stepExecutions', (select count(*) from runner.steps where status <> 'pending'),
    'repeatedSteps', (select coalesce(sum(repeats), 0) from runner.steps))
$body$;

revoke all on function runner.accept_events(json), runner.status() from public;
`;
