import { eq, inArray, isNotNull, sql } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { devices, stages } from "@/db/schema/devices";
import { phoneRequests } from "@/db/schema/records";
import { tenants } from "@/db/schema/tenants";
import { SCREEN_CHANNEL } from "@/db/triggers";
import { log } from "@/server/log";
import { reasons } from "@/server/provisioning/reasons";
import type { PhoneRequestEntry } from "@/server/provisioning/types";
import { truthLines } from "@/server/stages/queries";

const FLUSH_MS = 200;
const BATCH = 500;
const MOST_WAITING = 50_000;
const MOST_TOLD = 50;

/**
 * The phones' access log. Rows wait in memory, bounded, and are written in batches, so that no phone waits for them;
 * what has to be dropped is counted.
 */
export class RequestLog {
  private waiting: PhoneRequestEntry[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private masterId: string | undefined;
  dropped = 0;
  /** Requests by outcome since the start. */
  readonly counts: Partial<Record<PhoneRequestEntry["outcome"], number>> = {};

  get backlog(): number {
    return this.waiting.length;
  }

  record(entry: PhoneRequestEntry): void {
    this.counts[entry.outcome] = (this.counts[entry.outcome] ?? 0) + 1;
    if (this.waiting.length >= MOST_WAITING) {
      this.dropped += 1;
      return;
    }
    this.waiting.push(entry);
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS);
  }

  /** Writes what waits; resolves when it is written or the database has refused it, in which case it goes on waiting. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, BATCH);
      try {
        await acrossTenants((tx) => this.insert(tx, batch));
      } catch (error) {
        log().warn({ err: error, waiting: this.waiting.length }, "phone requests could not be written yet");
        this.timer ??= setTimeout(() => void this.flush(), 2_000);
        return;
      }
      this.waiting.splice(0, batch.length);
    }
  }

  /** Crosses tenants: a batch holds requests of many; what belongs to no device is the master tenant's. */
  private async insert(tx: Transaction, unowned: PhoneRequestEntry[]): Promise<void> {
    if (!this.masterId) {
      const [master] = await tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.isMaster, true));
      this.masterId = master?.id;
    }
    const masterId = this.masterId;
    if (!masterId) return;
    const known = await owners(tx, unowned);
    const batch = unowned.map((entry) => ({ ...entry, ...known.get(entry.mac ?? "") }));
    await tx.insert(phoneRequests).values(
      batch.map(({ user, ...entry }) => ({
        ...entry,
        path: clean(entry.path, 300),
        userAgent: entry.userAgent === null ? null : clean(entry.userAgent, 300),
        reason: clean(entry.reason, 300),
        username: user === null ? null : clean(user, 100),
        tenantId: entry.tenantId ?? masterId,
      })),
    );
    await noteRefusals(tx, batch);
    await tellScreens(tx, batch, masterId);
  }
}

/** PostgreSQL takes no NUL in text; nobody needs the rest of a very long one. */
const clean = (text: string, max: number) => text.replaceAll("\u0000", "").slice(0, max).toWellFormed();

/** The screens hear of the phones of a batch, of a storm only of some: they look again anyway. */
async function tellScreens(tx: Transaction, batch: PhoneRequestEntry[], masterId: string): Promise<void> {
  const heard = new Set(batch.map((entry) => `${entry.tenantId ?? masterId} ${entry.deviceId ?? ""}`));
  for (const payload of [...heard].slice(0, MOST_TOLD)) {
    await tx.execute(sql`select pg_notify(${SCREEN_CHANNEL}, ${payload})`);
  }
}

/** Whose the MACs are; the door does not look up those that showed no credentials. */
async function owners(tx: Transaction, batch: PhoneRequestEntry[]) {
  const macs = [...new Set(batch.flatMap((entry) => entry.mac ?? []))];
  if (macs.length === 0) return new Map<string, { tenantId: string; deviceId: string }>();
  const rows = await tx
    .select({ mac: devices.mac, tenantId: devices.tenantId, deviceId: devices.id })
    .from(devices)
    .where(inArray(devices.mac, macs));
  return new Map(rows.map(({ mac, ...owner }) => [mac, owner]));
}

/**
 * A phone that came with wrong credentials to the stage which is next for it is shown there, with the reason. Whoever
 * knows a MAC can bring that about, so nothing of what was sent is in the words.
 */
async function noteRefusals(tx: Transaction, batch: PhoneRequestEntry[]): Promise<void> {
  const refused = batch.filter((entry) => entry.outcome === "refused" && entry.deviceId && entry.tenantId);
  if (refused.length === 0) return;
  const line = await truthLines(tx, [...new Set(refused.flatMap((entry) => entry.deviceId ?? []))]);
  for (const entry of refused) {
    if (!entry.deviceId || !entry.tenantId) continue;
    const before = line.get(entry.deviceId)?.[entry.path.startsWith("/ztprov") ? "listed" : "redirected"];
    if (!before || before.reason) continue;
    const row = {
      at: entry.at,
      source: entry.address,
      reason: entry.reason,
      remedy:
        entry.reason === reasons.disabled
          ? "Enable the device: a disabled one gets nothing, whatever it shows."
          : entry.path.startsWith("/ztprov")
            ? "Press Register for new credentials, then reset the phone to factory settings."
            : "Reset the phone to factory settings: it then gets its credentials again.",
    };
    await tx
      .insert(stages)
      .values({
        tenantId: entry.tenantId,
        deviceId: entry.deviceId,
        stage: entry.path.startsWith("/ztprov") ? "redirected" : "provisioned",
        ...row,
      })
      .onConflictDoUpdate({
        target: [stages.tenantId, stages.deviceId, stages.stage],
        set: row,
        setWhere: isNotNull(stages.reason),
      });
  }
}
