import type postgres from "postgres";

/** The channel on which every process hears that what a phone receives has changed. */
export const PHONE_CHANNEL = "offhook_phone";
/** The channel on which the screens' event streams hear of a device. */
export const SCREEN_CHANNEL = "offhook_screen";

/** Tables whose change alters what a phone receives, with the expression that names whom it concerns. */
const PHONE_TABLES: Record<string, string> = {
  devices: "'device:' || r.id",
  lines: "'device:' || r.device_id",
  ztp_credentials: "'device:' || r.device_id",
  provisioning_credentials: "coalesce('device:' || r.device_id, 'tenant:' || r.tenant_id)",
  settings: "'tenant:' || r.tenant_id",
  profiles: "'tenant:' || r.tenant_id",
  device_profiles: "'device:' || r.device_id",
  tenants: "'tenant:' || r.id",
};
const SCREEN_TABLES = ["devices", "registrations", "stages", "attempts"];

/** Columns that only note that a phone was here; their change is no news to anybody. */
const MERE = "array['last_seen_at','firmware','used_at','updated_at','used_credential_id']";

/**
 * Triggers that notify in the transaction of the change, so that a cache is never behind a commit. Look-ups that
 * only note that a phone was here (`last_seen_at`, `firmware`, credential use) do not count as a change.
 * Safe to run again.
 */
export async function applyTriggers(sql: postgres.Sql | postgres.TransactionSql): Promise<void> {
  for (const [table, whom] of Object.entries(PHONE_TABLES)) {
    await sql.unsafe(`
      create or replace function notify_phone_${table}() returns trigger language plpgsql as $$
      declare r ${table}%rowtype;
      begin
        if tg_op = 'DELETE' then r := old; else r := new; end if;
        if tg_op = 'UPDATE' and to_jsonb(new) - ${MERE} = to_jsonb(old) - ${MERE}
          ${table === "ztp_credentials" ? "and not new.single_use" : ""}
          ${table === "devices" ? "and new.used_credential_id is not distinct from old.used_credential_id" : ""}
        then return null; end if;
        perform pg_notify('${PHONE_CHANNEL}', ${whom});
        return null;
      end $$;
      drop trigger if exists notify_phone on ${table};
      create trigger notify_phone after insert or update or delete on ${table}
        for each row execute function notify_phone_${table}();
    `);
  }
  for (const table of SCREEN_TABLES) {
    const device = table === "devices" ? "r.id" : "r.device_id";
    await sql.unsafe(`
      create or replace function notify_screen_${table}() returns trigger language plpgsql as $$
      declare r ${table}%rowtype;
      begin
        if tg_op = 'DELETE' then r := old; else r := new; end if;
        if tg_op = 'UPDATE' and to_jsonb(new) - ${MERE} = to_jsonb(old) - ${MERE} then return null; end if;
        if ${device} is not null then
          perform pg_notify('${SCREEN_CHANNEL}', r.tenant_id || ' ' || ${device});
        end if;
        return null;
      end $$;
      drop trigger if exists notify_screen on ${table};
      create trigger notify_screen after insert or update or delete on ${table}
        for each row execute function notify_screen_${table}();
    `);
  }
}
