import { sql } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { devices, stages } from "@/db/schema/devices";
import { notifications } from "@/db/schema/notifications";
import { deviceProfiles, profiles } from "@/db/schema/profiles";
import { settings } from "@/db/schema/tenants";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { defaults } from "@/server/settings/schema";
import { deviceFacts } from "./device-facts";
import { macWords } from "./mac-words";
import { noteOccurrence, writeDown } from "./note";
import { KEPT_DAYS } from "./prune";

/** Silent: not here for so many times its resync interval, and at least so long. */
const MISSED = 3;
const AT_LEAST_SECONDS = 3600;
/** As many as this, newly silent in one run, are each told of; more get one message that names the first. */
const TOLD_SINGLY = 5;
const NAMED = 20;

const EVENT = "device.silent";

type Silent = {
  tenantId: string;
  deviceId: string;
  key: string;
  mac: string;
  name: string;
  lastSeenAt: Date;
  resyncSeconds: number;
};

/**
 * Crosses tenants: notes each phone that took its configuration once and has now not been here for long, once for each
 * silence. A disabled phone is not waited for.
 * @returns how many phones were found newly silent.
 */
export async function noteSilentDevices(now = new Date()): Promise<number> {
  const found = await acrossTenants(async (tx) => {
    const silent = await newlySilent(tx, now);
    for (const tenantId of new Set(silent.map((device) => device.tenantId))) {
      const of = silent.filter((device) => device.tenantId === tenantId);
      if (of.length > TOLD_SINGLY) await noteTogether(tx, tenantId, of, now);
      else for (const device of of) await noteAlone(tx, device, now);
    }
    return silent.length;
  });
  if (found > 0) sendPromisedSoon();
  return found;
}

/** What the phone is told last counts: its last profile that says so, the tenant's setting, the default. */
async function newlySilent(tx: Transaction, now: Date): Promise<Silent[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await tx.execute<Record<string, unknown>>(sql`
    select * from (
      select d.tenant_id, d.id, d.mac, d.name, d.last_seen_at,
        d.id || ':' || floor(extract(epoch from d.last_seen_at) * 1000)::bigint as key,
        coalesce(
          (select (p.settings ->> 'resyncSeconds')::int
            from ${deviceProfiles} dp join ${profiles} p on p.tenant_id = dp.tenant_id and p.id = dp.profile_id
            where dp.tenant_id = d.tenant_id and dp.device_id = d.id and p.settings ->> 'resyncSeconds' is not null
            order by dp.position desc limit 1),
          (s.value ->> 'resyncSeconds')::int,
          ${defaults.phone.resyncSeconds}
        ) as resync_seconds
      from ${devices} d
      join ${stages} g on g.tenant_id = d.tenant_id and g.device_id = d.id
        and g.stage = 'provisioned' and g.reason is null
      left join ${settings} s on s.tenant_id = d.tenant_id and s.name = 'phone'
      where d.enabled and d.last_seen_at < ${at} - make_interval(secs => ${AT_LEAST_SECONDS})
        and d.last_seen_at > ${at} - make_interval(days => ${KEPT_DAYS})
    ) d
    where d.last_seen_at < ${at} - make_interval(secs => ${MISSED} * d.resync_seconds)
      and not exists (
        select 1 from ${notifications} n
        where n.tenant_id = d.tenant_id and n.event = ${EVENT} and n.key = d.key
      )
    order by d.tenant_id, d.name, d.mac`);
  return rows.map((row) => ({
    tenantId: String(row.tenant_id),
    deviceId: String(row.id),
    key: String(row.key),
    mac: String(row.mac),
    name: String(row.name),
    lastSeenAt: new Date(String(row.last_seen_at)),
    resyncSeconds: Number(row.resync_seconds),
  }));
}

const factsOf = ({ deviceId, mac, name, lastSeenAt, resyncSeconds }: Silent, now: Date) => ({
  deviceId,
  mac,
  name,
  lastSeenAt: lastSeenAt.toISOString(),
  resyncSeconds,
  silentHours: Math.floor((now.getTime() - lastSeenAt.getTime()) / 3_600_000),
});

async function noteAlone(tx: Transaction, device: Silent, now: Date): Promise<void> {
  const facts = { ...(await deviceFacts(tx, device.deviceId)), ...factsOf(device, now) };
  await noteOccurrence(tx, { tenantId: device.tenantId, event: EVENT, key: device.key, facts });
}

/** Each silence is written down, so that it is not found again; one message tells of all. */
async function noteTogether(tx: Transaction, tenantId: string, of: Silent[], now: Date): Promise<void> {
  for (const device of of) {
    await writeDown(tx, { tenantId, event: EVENT, key: device.key, facts: factsOf(device, now) });
  }
  const named = of.slice(0, NAMED).map(({ name, mac }) => `${name} (${macWords(mac)})`);
  await noteOccurrence(tx, {
    tenantId,
    event: EVENT,
    key: `together:${now.toISOString()}`,
    facts: { count: of.length, phones: named.join("\n"), more: of.length - named.length },
  });
}
