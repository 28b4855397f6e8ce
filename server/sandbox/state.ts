import type { StoredEndpoint } from "./endpoint-schema";
import { FaultList } from "./faults";
import type { SandboxCompany, SandboxKey, SandboxOptions, SandboxRole } from "./options";
import { StateFile } from "./state-file";

export type SeenRequest = { method: string; path: string; status: number | null };

/** All that a sandbox remembers. Tests read it, and change it to arrange a case. */
export class SandboxState {
  /** By MAC, 12 lower-case hex digits. */
  readonly endpoints = new Map<string, StoredEndpoint>();
  /** How often each MAC was really written or removed. */
  readonly puts = new Map<string, number>();
  readonly deletes = new Map<string, number>();
  readonly foreignMacs: Set<string>;
  readonly faults = new FaultList();
  readonly companies: SandboxCompany[];
  /** The latest thousand requests to the API; `status` is null when none was sent. */
  readonly requests: SeenRequest[] = [];
  /** What the sandbox's clock is ahead of the machine's. */
  clockOffsetMs = 0;
  latencyMs = 0;
  private readonly file: StateFile | null;

  constructor(options: SandboxOptions) {
    this.companies = structuredClone(options.companies);
    this.foreignMacs = new Set(options.foreignMacs?.map((mac) => mac.toLowerCase()));
    this.file = options.stateFile ? new StateFile(options.stateFile) : null;
    for (const endpoint of this.file?.read() ?? []) this.endpoints.set(endpoint.mac, endpoint);
  }

  findKey(id: string): { key: SandboxKey; company: SandboxCompany } | null {
    for (const company of this.companies) {
      const key = company.keys.find((one) => one.id === id);
      if (key) return { key, company };
    }
    return null;
  }

  setRole(keyId: string, role: SandboxRole): void {
    const found = this.findKey(keyId);
    if (found) found.key.role = role;
  }

  /** Another company of the sandbox, or one outside, holds this MAC. */
  isForeign(mac: string, companyId: string): boolean {
    const holder = this.endpoints.get(mac)?.companyId;
    return this.foreignMacs.has(mac) || (holder !== undefined && holder !== companyId);
  }

  /** Resolves when the endpoint is in the state file. */
  async put(endpoint: StoredEndpoint): Promise<void> {
    this.endpoints.set(endpoint.mac, endpoint);
    this.puts.set(endpoint.mac, (this.puts.get(endpoint.mac) ?? 0) + 1);
    await this.save();
  }

  async delete(mac: string): Promise<void> {
    this.endpoints.delete(mac);
    this.deletes.set(mac, (this.deletes.get(mac) ?? 0) + 1);
    await this.save();
  }

  /** Waits for the state file. */
  async save(): Promise<void> {
    await this.file?.save(() => [...this.endpoints.values()]);
  }

  note(request: SeenRequest): void {
    this.requests.push(request);
    if (this.requests.length > 1000) this.requests.shift();
  }
}
