import { LRUCache } from "lru-cache";
import type postgres from "postgres";
import { PHONE_CHANNEL } from "@/db/triggers";
import type { DeviceForPhone } from "@/server/provisioning/types";
import { type Found, findDeviceForPhone } from "./find-device";

/**
 * Devices as the phones' door needs them, kept until a trigger says that something they are made of has changed. While
 * nobody listens nothing is kept, so an answer is never older than the last commit.
 */
export class DeviceCache {
  private readonly byMac = new LRUCache<string, Found>({ max: 20_000 });
  private readonly macs = new Map<string, string>();
  private readonly tenants = new Map<string, Set<string>>();
  /** Counts invalidations: what was read before one is not kept after it. */
  private epoch = 0;
  private listening = false;
  private stopListening: (() => Promise<void>) | undefined;

  /** Listens for changes on a connection of its own. */
  async listen(sql: postgres.Sql): Promise<void> {
    const heard = (payload: string) => this.invalidate(payload);
    const { unlisten } = await sql.listen(PHONE_CHANNEL, heard, () => {
      this.clear();
      this.listening = true;
    });
    this.stopListening = unlisten;
  }

  async close(): Promise<void> {
    this.listening = false;
    await this.stopListening?.();
  }

  /** Called when the listening connection is lost, until it listens again. */
  suspend(): void {
    this.listening = false;
    this.clear();
  }

  async find(mac: string): Promise<DeviceForPhone | null> {
    const kept = this.listening ? this.byMac.get(mac) : undefined;
    if (kept) return kept.device;
    const epoch = this.epoch;
    const found = await findDeviceForPhone(mac);
    if (found && this.listening && epoch === this.epoch) this.keep(mac, found);
    return found?.device ?? null;
  }

  /** Looks up again what `find` had at hand: a refusal must not tell by its time that the MAC is known. */
  async refusing(mac: string): Promise<void> {
    if (this.listening && this.byMac.has(mac)) await findDeviceForPhone(mac);
  }

  private keep(mac: string, found: Found): void {
    const ttl = found.until ? Math.max(1, found.until.getTime() - Date.now()) : undefined;
    this.byMac.set(mac, found, ttl ? { ttl } : {});
    this.macs.set(found.device.deviceId, mac);
    const siblings = this.tenants.get(found.device.tenantId) ?? new Set();
    this.tenants.set(found.device.tenantId, siblings.add(mac));
  }

  private invalidate(payload: string): void {
    this.epoch += 1;
    const [kind, id] = payload.split(":");
    if (kind === "device" && id) this.byMac.delete(this.macs.get(id) ?? "");
    else if (kind === "tenant" && id) {
      for (const mac of this.tenants.get(id) ?? []) this.byMac.delete(mac);
      this.tenants.delete(id);
    } else this.clear();
  }

  private clear(): void {
    this.epoch += 1;
    this.byMac.clear();
    this.macs.clear();
    this.tenants.clear();
  }
}
