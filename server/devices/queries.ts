import { and, asc, desc, eq, getTableColumns, gt, ilike, lt, or, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/db/connection";
import { devices, lines } from "@/db/schema/devices";
import { registrations } from "@/db/schema/redirects";
import { notFound } from "@/server/errors";
import { decodeCursor, type Page, pageOf } from "@/server/page";
import { emptyTruthLine, truthLines } from "@/server/stages/queries";
import type { DeviceStatus, listDevicesInput } from "./schema";

const {
  tenantId: _tenant,
  usedCredentialId: _used,
  updatedAt: _updated,
  ...shownColumns
} = getTableColumns(devices);

const summary = {
  ...shownColumns,
  status: sql<DeviceStatus>`coalesce(${registrations.status}, 'none')`,
  registeredAt: registrations.registeredAt,
  lastMessage: registrations.lastMessage,
  remedy: registrations.remedy,
  nextAttemptAt: registrations.nextAttemptAt,
};

const summaries = (tx: Transaction) =>
  tx.select(summary).from(devices).leftJoin(registrations, eq(registrations.deviceId, devices.id));

type Row = Awaited<ReturnType<typeof summaries>>[number];
export type DeviceSummary = Row & { stages: ReturnType<typeof emptyTruthLine> };

/** Devices of the transaction's tenant, a page at a time by key, with their registration and truth line. */
export async function listDeviceSummaries(
  tx: Transaction,
  input: z.output<typeof listDevicesInput>,
): Promise<Page<DeviceSummary>> {
  const column = devices[input.sort];
  const after = input.cursor ? decodeCursor(input.cursor) : null;
  const [beyond, direction] = input.order === "asc" ? [gt, asc] : [lt, desc];
  const rows = await summaries(tx)
    .where(
      and(
        input.query ? matches(input.query) : undefined,
        input.status ? eq(summary.status, input.status) : undefined,
        input.model ? eq(devices.model, input.model) : undefined,
        after
          ? or(beyond(column, after[0]), and(eq(column, after[0]), beyond(devices.id, after[1])))
          : undefined,
      ),
    )
    .orderBy(direction(column), direction(devices.id))
    .limit(input.limit + 1);
  const page = pageOf(rows, input.limit, (row) => [row[input.sort], row.id]);
  const truth = await truthLines(
    tx,
    page.items.map((row) => row.id),
  );
  return {
    items: page.items.map((row) => ({ ...row, stages: truth.get(row.id) ?? emptyTruthLine() })),
    nextCursor: page.nextCursor,
  };
}

/** Name, extension, model, or any part of a MAC in any notation. */
function matches(query: string) {
  const like = `%${query.replace(/[\\%_]/g, "\\$&")}%`;
  const hex = query.replace(/[:\-.\s]/g, "").toLowerCase();
  return or(
    ilike(devices.name, like),
    ilike(devices.extension, like),
    ilike(devices.model, like),
    /^[0-9a-f]{2,12}$/.test(hex) ? ilike(devices.mac, `%${hex}%`) : undefined,
  );
}

/** How many devices stand in each status. */
export async function countByStatus(tx: Transaction): Promise<Record<string, number>> {
  const rows = await tx
    .select({ status: summary.status, n: sql<number>`count(*)::int` })
    .from(devices)
    .leftJoin(registrations, eq(registrations.deviceId, devices.id))
    .groupBy(summary.status);
  return Object.fromEntries(rows.map((row) => [row.status, row.n]));
}

/** @throws DomainError not_found: another tenant's device is not there. */
export async function requireDevice(tx: Transaction, mac: string) {
  const [row] = await tx.select().from(devices).where(eq(devices.mac, mac));
  if (!row) throw notFound("device");
  return row;
}

/** One device with its lines, without passwords. */
export async function deviceDetails(tx: Transaction, mac: string) {
  const [row] = await summaries(tx).where(eq(devices.mac, mac));
  if (!row) throw notFound("device");
  const truth = await truthLines(tx, [row.id]);
  return { ...row, stages: truth.get(row.id) ?? emptyTruthLine(), lines: await linesOf(tx, row.id) };
}

/** A device's lines in order, without passwords. */
export function linesOf(tx: Transaction, deviceId: string) {
  const { number, userId, authId, displayName, registrar, port, transport } = lines;
  return tx
    .select({ number, userId, authId, displayName, registrar, port, transport })
    .from(lines)
    .where(eq(lines.deviceId, deviceId))
    .orderBy(asc(lines.position));
}
