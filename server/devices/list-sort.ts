import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { devices, stages } from "@/db/schema/devices";
import { registrations } from "@/db/schema/redirects";
import { invalid } from "@/server/errors";
import { momentSchema } from "@/server/moment";
import { stageNames } from "@/server/stages/queries";
import type { DeviceSort } from "./list-choices";
import { type SummaryRow, summary } from "./summary";

/** How far the device has come: 0 for no stage, to 4 for online. */
export const rank = sql<number>`coalesce((
  select max(array_position(array[${sql.join(
    stageNames.map((name) => sql`${name}`),
    sql`, `,
  )}]::text[], ${stages.stage})) from ${stages}
  where ${stages.tenantId} = ${devices.tenantId} and ${stages.deviceId} = ${devices.id}
    and ${stages.reason} is null), 0)`;

type Ranked = SummaryRow & { rank: number };
type Sort = {
  /** Never null, so that a page can begin after any row. */
  by: SQL;
  /** What a cursor says of the last row. */
  key(row: Ranked): string;
  /** The key of a cursor as the database compares it. */
  from(key: string): SQL;
};

const NEVER = "-infinity";
const text = (by: SQLWrapper, key: Sort["key"]): Sort => ({
  by: sql`${by}`,
  key,
  from: (said) => sql`${said}`,
});
const moment = (by: SQL, of: (row: Ranked) => Date | null): Sort => ({
  by,
  key: (row) => of(row)?.toISOString() ?? NEVER,
  from: (said) => {
    if (said !== NEVER && !momentSchema.safeParse(said).success) throw notOfThisList();
    return sql`${said}::timestamptz`;
  },
});
const notOfThisList = () => invalid({ cursor: "This is not a cursor that a list has answered." });

/** Devices never seen, never registered or without a firmware count as the lowest. */
export const sorts: Record<DeviceSort, Sort> = {
  name: text(devices.name, (row) => row.name),
  mac: text(devices.mac, (row) => row.mac),
  extension: text(devices.extension, (row) => row.extension),
  model: text(devices.model, (row) => row.model),
  status: text(summary.status, (row) => row.status),
  firmware: text(sql`coalesce(${devices.firmware}, '')`, (row) => row.firmware ?? ""),
  registered: moment(
    sql`coalesce(${registrations.registeredAt}, '-infinity')`,
    ({ registeredAt }) => registeredAt,
  ),
  seen: moment(sql`coalesce(${devices.lastSeenAt}, '-infinity')`, ({ lastSeenAt }) => lastSeenAt),
  truth: {
    by: rank,
    key: (row) => String(row.rank),
    from: (said) => {
      if (!/^[0-4]$/.test(said)) throw notOfThisList();
      return sql`${said}::int`;
    },
  },
};
