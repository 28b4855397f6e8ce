import { inArray } from "drizzle-orm";
import { crossing } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import type { TenantRef } from "@/server/context";
import { guessVendor } from "@/server/vendors/guess-vendor";
import { macSchema } from "./mac";
import { createDeviceInput, type DraftRow, type RowVerdict } from "./schema";

export type Judged = {
  verdict: RowVerdict;
  /** Why not, in words; empty for a good row. */
  message: string;
  /** What is worth a look in a good row, in words; it is added all the same. */
  hint: string | null;
  /** 12 lower-case hex digits, null when the row has none. */
  mac: string | null;
  /** What is to be added; only of a good row. */
  device: { mac: string; vendor: string; model: string; name: string; extension: string } | null;
  /** Whose range the MAC is of; a guess, null when it is of none that is known. */
  guessedVendor: string | null;
};

/**
 * Says of each row what adding it would come to. Rows are taken in order: of two with one MAC the first counts.
 * @param room how many may still be added.
 */
export async function judgeRows(
  tx: Transaction,
  tenant: TenantRef,
  { vendor, rows }: { vendor: string; rows: DraftRow[] },
  room: number,
): Promise<Judged[]> {
  const read = rows.map((row) => readRow(vendor, row));
  const macs = [...new Set(read.flatMap(({ mac }) => mac ?? []))];
  const here = await namesOf(tx, macs);
  const elsewhere = await takenElsewhere(tx, macs, here);
  const extensions = await ownersOf(tx, [...new Set(read.flatMap(({ device }) => device?.extension ?? []))]);
  const firstAt = new Map<string, number>();
  let left = room;
  return read.map((row, index): Judged => {
    const refuse = (verdict: RowVerdict, message: string) => ({ ...row, verdict, message, device: null });
    if (row.mac === null) return row;
    const first = firstAt.get(row.mac);
    if (first !== undefined) return refuse("duplicate", `The same MAC as row ${first + 1}.`);
    firstAt.set(row.mac, index);
    const name = here.get(row.mac);
    if (name !== undefined) return refuse("here", `Here already: “${name}”.`);
    if (elsewhere.has(row.mac)) return refuse("elsewhere", TAKEN);
    if (row.verdict !== "ok") return row;
    if (left < 1) return refuse("over_limit", `The plan allows ${tenant.plan.deviceLimit} devices.`);
    left -= 1;
    const extension = row.device?.extension ?? "";
    const owner = extensions.get(extension);
    extensions.set(extension, owner ?? `Row ${index + 1}`);
    return { ...row, hint: owner === undefined ? null : `${owner} has extension ${extension} too.` };
  });
}

export const TAKEN = "In use by another customer of this installation. Check the label.";

/** A row by itself, before anything else is known. */
function readRow(vendor: string, row: DraftRow): Judged {
  const parsed = createDeviceInput.safeParse({ ...row, vendor });
  const mac = macSchema.safeParse(row.mac).data ?? null;
  const guessedVendor = mac === null ? null : guessVendor(mac);
  if (parsed.success) {
    const { lines: _none, ...device } = parsed.data;
    return { verdict: "ok", message: "", hint: null, mac, device, guessedVendor };
  }
  const issue = parsed.error.issues[0];
  const at = issue?.path[0];
  const said = (verdict: RowVerdict, message = issue?.message ?? "") => ({
    verdict,
    message,
    hint: null,
    mac,
    device: null,
    guessedVendor,
  });
  if (mac === null) return said("bad_mac", row.mac === "" ? "There is no MAC." : undefined);
  if (at !== "model") return said("incomplete");
  const shown = row.model.slice(0, 40);
  return said("bad_model", shown === "" ? "Choose the model." : `“${shown}” is no model Offhook knows.`);
}

async function namesOf(tx: Transaction, macs: string[]): Promise<Map<string, string>> {
  if (macs.length === 0) return new Map();
  const rows = await tx
    .select({ mac: devices.mac, name: devices.name })
    .from(devices)
    .where(inArray(devices.mac, macs));
  return new Map(rows.map(({ mac, name }) => [mac, name]));
}

/** Who has these extensions already, as a hint says it. */
async function ownersOf(tx: Transaction, extensions: string[]): Promise<Map<string, string>> {
  if (extensions.length === 0) return new Map();
  const rows = await tx
    .select({ extension: devices.extension, name: devices.name })
    .from(devices)
    .where(inArray(devices.extension, extensions));
  return new Map(rows.map(({ extension, name }) => [extension, `“${name}”`]));
}

/** Crosses tenants: which of these MACs are another's. It says that they are, never whose. */
async function takenElsewhere(
  tx: Transaction,
  macs: string[],
  here: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const asked = macs.filter((mac) => !here.has(mac));
  if (asked.length === 0) return new Set();
  const rows = await crossing(tx, (wide) =>
    wide.select({ mac: devices.mac }).from(devices).where(inArray(devices.mac, asked)),
  );
  return new Set(rows.map(({ mac }) => mac));
}
