import { and, eq, ilike, isNull, or, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { devices, stages } from "@/db/schema/devices";
import { deviceProfiles } from "@/db/schema/profiles";
import { registrations } from "@/db/schema/redirects";
import { type StageName, stageNames } from "@/server/stages/queries";
import type { SeenFilter, StageFilter } from "./list-choices";
import type { deviceFilter } from "./schema";
import { summary } from "./summary";

/** Which devices the filters let through; for a query over `devices` with `registrations` joined. */
export const matching = (filter: z.output<typeof deviceFilter>): SQL | undefined =>
  and(
    filter.query ? found(filter.query) : undefined,
    filter.status ? eq(summary.status, filter.status) : undefined,
    filter.stage ? standsAt(filter.stage) : undefined,
    filter.model ? eq(devices.model, filter.model) : undefined,
    filter.profile ? hasProfile(filter.profile) : undefined,
    filter.seen ? lastSeen(filter.seen) : undefined,
  );

/** Any part of what the list shows as text; of a MAC in any notation. */
function found(query: string) {
  const like = `%${query.replace(/[\\%_]/g, "\\$&")}%`;
  const hex = query.replace(/[:\-.\s]/g, "").toLowerCase();
  return or(
    ilike(devices.name, like),
    ilike(devices.extension, like),
    ilike(devices.model, like),
    ilike(devices.firmware, like),
    ilike(registrations.lastMessage, like),
    /^[0-9a-f]{2,12}$/.test(hex) ? ilike(devices.mac, `%${hex}%`) : undefined,
  );
}

const ofDevice = sql`${stages.tenantId} = ${devices.tenantId} and ${stages.deviceId} = ${devices.id}`;
const reached = (names: readonly StageName[]) =>
  sql`exists (select 1 from ${stages} where ${ofDevice} and ${stages.reason} is null
    and ${stages.stage} in ${names})`;

/** The furthest stage that was reached, as the list's word for it; "not listed" and "failed" may stand beside it. */
function standsAt(stage: StageFilter): SQL | undefined {
  if (stage === "failed")
    return sql`exists (select 1 from ${stages} where ${ofDevice} and ${stages.reason} is not null)`;
  if (stage === "not_listed") return sql`not ${reached(["listed"])}`;
  const beyond = stageNames.slice(stageNames.indexOf(stage) + 1);
  return and(reached([stage]), beyond.length > 0 ? sql`not ${reached(beyond)}` : undefined);
}

function hasProfile(profile: string) {
  const some = sql`select 1 from ${deviceProfiles} where ${deviceProfiles.tenantId} = ${devices.tenantId}
    and ${deviceProfiles.deviceId} = ${devices.id}`;
  return profile === "none"
    ? sql`not exists (${some})`
    : sql`exists (${some} and ${deviceProfiles.profileId} = ${profile})`;
}

const WITHIN = { hour: "1 hour", day: "1 day", week: "7 days" } as const;

function lastSeen(seen: SeenFilter): SQL {
  if (seen === "never") return isNull(devices.lastSeenAt);
  const since = (span: string) => sql`now() - ${span}::interval`;
  return seen === "older"
    ? sql`${devices.lastSeenAt} < ${since(WITHIN.week)}`
    : sql`${devices.lastSeenAt} >= ${since(WITHIN[seen])}`;
}
