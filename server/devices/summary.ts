import { eq, getTableColumns, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import { registrations } from "@/db/schema/redirects";
import type { DeviceStatus } from "./list-choices";

const {
  tenantId: _tenant,
  usedCredentialId: _used,
  updatedAt: _updated,
  ...shownColumns
} = getTableColumns(devices);

/** What a list and a page say of a device, without its truth line. */
export const summary = {
  ...shownColumns,
  status: sql<DeviceStatus>`coalesce(${registrations.status}, 'none')`,
  registeredAt: registrations.registeredAt,
  lastMessage: registrations.lastMessage,
  remedy: registrations.remedy,
  nextAttemptAt: registrations.nextAttemptAt,
};

export const summaries = (tx: Transaction) =>
  tx.select(summary).from(devices).leftJoin(registrations, eq(registrations.deviceId, devices.id));

export type SummaryRow = Awaited<ReturnType<typeof summaries>>[number];
