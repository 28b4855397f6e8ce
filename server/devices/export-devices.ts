import type { TenantContext } from "@/server/context";
import { csvLine } from "@/server/csv";
import { type StageName, stageNames } from "@/server/stages/queries";
import { parse } from "@/server/verb";
import { listDevices } from "./list-devices";
import { exportDevicesInput } from "./schema";

const AT_ONCE = 200;
type Device = Awaited<ReturnType<typeof listDevices.call>>["items"][number];

const at = (moment: Date | null | undefined) => moment?.toISOString() ?? "";
const reachedAt = ({ stages }: Device, name: StageName) =>
  stages[name]?.reason === undefined ? at(stages[name]?.at) : "";
const failure = ({ stages }: Device) => stageNames.flatMap((name) => stages[name]?.reason ?? [])[0];

/** The columns of the list; "Add many" reads the file again. */
const COLUMNS: [string, (device: Device) => string][] = [
  ["mac", ({ mac }) => mac],
  ["name", ({ name }) => name],
  ["extension", ({ extension }) => extension],
  ["uad_type", ({ model }) => model],
  ["enabled", ({ enabled }) => (enabled ? "yes" : "no")],
  ["status", ({ status }) => status],
  ...stageNames.map((name): [string, (device: Device) => string] => [
    `${name}_at`,
    (device) => reachedAt(device, name),
  ]),
  ["registered_at", ({ registeredAt }) => at(registeredAt)],
  ["last_message", (device) => device.lastMessage ?? failure(device) ?? ""],
  ["remedy", ({ remedy }) => remedy ?? ""],
  ["last_seen_at", ({ lastSeenAt }) => at(lastSeenAt)],
  ["firmware", ({ firmware }) => firmware ?? ""],
];

/**
 * The tenant's devices as CSV, as the list has them, page by page as the reader takes it: its length costs no memory.
 * The first page is read at once, so that a refusal comes before the first byte.
 * @param given the filters, `sort` and `order` of `listDevices`.
 * @throws DomainError forbidden, invalid.
 */
export async function exportDevices(
  ctx: TenantContext,
  given: unknown,
): Promise<{ name: string; text: AsyncGenerator<string> }> {
  const input = { ...parse(exportDevicesInput, given), limit: AT_ONCE };
  const first = await listDevices.call(ctx, input);
  async function* text() {
    yield csvLine(COLUMNS.map(([name]) => name));
    for (let page = first; ; ) {
      yield page.items.map((device) => csvLine(COLUMNS.map(([, value]) => value(device)))).join("");
      if (!page.nextCursor) return;
      page = await listDevices.call(ctx, { ...input, cursor: page.nextCursor });
    }
  }
  return { name: `devices-${ctx.tenant.slug}-${new Date().toISOString().slice(0, 10)}.csv`, text: text() };
}
