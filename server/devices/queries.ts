import { and, asc, desc, eq, gt, lt, or, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/db/connection";
import { devices, lines } from "@/db/schema/devices";
import { registrations } from "@/db/schema/redirects";
import { notFound } from "@/server/errors";
import { decodeCursor, type Page, pageOf } from "@/server/page";
import { emptyTruthLine, truthLines } from "@/server/stages/queries";
import { matching } from "./list-filter";
import { rank, sorts } from "./list-sort";
import type { deviceFilter, listDevicesInput } from "./schema";
import { type SummaryRow, summaries, summary } from "./summary";

export type DeviceSummary = SummaryRow & { stages: ReturnType<typeof emptyTruthLine> };

/** Devices of the transaction's tenant, a page at a time by key, with their registration and truth line. */
export async function listDeviceSummaries(
  tx: Transaction,
  input: z.output<typeof listDevicesInput>,
): Promise<Page<DeviceSummary>> {
  const { by, key, from } = sorts[input.sort];
  const after = input.cursor ? decodeCursor(input.cursor) : null;
  const [beyond, direction] = input.order === "asc" ? [gt, asc] : [lt, desc];
  const start = after && { at: from(after[0]), id: after[1] };
  const rows = await tx
    .select({ ...summary, rank: input.sort === "truth" ? rank : sql<number>`0` })
    .from(devices)
    .leftJoin(registrations, eq(registrations.deviceId, devices.id))
    .where(
      and(
        matching(input),
        start ? or(beyond(by, start.at), and(eq(by, start.at), beyond(devices.id, start.id))) : undefined,
      ),
    )
    .orderBy(direction(by), direction(devices.id))
    .limit(input.limit + 1);
  const page = pageOf(rows, input.limit, (row) => [key(row), row.id]);
  const truth = await truthLines(
    tx,
    page.items.map((row) => row.id),
  );
  return {
    items: page.items.map(({ rank: _rank, ...row }) => ({
      ...row,
      stages: truth.get(row.id) ?? emptyTruthLine(),
    })),
    nextCursor: page.nextCursor,
  };
}

/**
 * Which devices the filters let through, by name.
 * @param most how many are told; one more is looked for, to know whether there are.
 */
export async function matchingDevices(
  tx: Transaction,
  filter: z.output<typeof deviceFilter>,
  most: number,
): Promise<{ items: { mac: string; name: string }[]; more: boolean }> {
  const rows = await tx
    .select({ mac: devices.mac, name: devices.name })
    .from(devices)
    .leftJoin(registrations, eq(registrations.deviceId, devices.id))
    .where(matching(filter))
    .orderBy(asc(devices.name), asc(devices.id))
    .limit(most + 1);
  return { items: rows.slice(0, most), more: rows.length > most };
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

/** Each vendor and model that there is a device of, by name. */
export function modelsThere(tx: Transaction): Promise<{ vendor: string; model: string }[]> {
  const { vendor, model } = devices;
  return tx.selectDistinct({ vendor, model }).from(devices).orderBy(asc(vendor), asc(model));
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
