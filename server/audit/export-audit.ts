import type { TenantContext } from "@/server/context";
import { csvLine } from "@/server/csv";
import { parse } from "@/server/verb";
import { listAudit } from "./list-audit";
import { type AuditFormat, exportAuditInput } from "./schema";

const AT_ONCE = 200;
type Entry = Awaited<ReturnType<typeof listAudit.call>>["items"][number];

const COLUMNS: [string, (entry: Entry) => string][] = [
  ["at", ({ at }) => at.toISOString()],
  ["person_kind", ({ person }) => person.kind],
  ["person_id", ({ person }) => person.id ?? ""],
  ["person", ({ person }) => person.name],
  ["address", ({ address }) => address ?? ""],
  ["verb", ({ verb }) => verb],
  ["thing_kind", ({ thing }) => thing.kind],
  ["thing_id", ({ thing }) => thing.id ?? ""],
  ["thing", ({ thing }) => thing.name],
  ["before", ({ before }) => (before === null ? "" : JSON.stringify(before))],
  ["after", ({ after }) => (after === null ? "" : JSON.stringify(after))],
];

const WRITERS: Record<AuditFormat, { head: string; line(entry: Entry): string; type: string }> = {
  jsonl: { head: "", line: (entry) => `${JSON.stringify(entry)}\n`, type: "application/x-ndjson" },
  csv: {
    head: csvLine(COLUMNS.map(([name]) => name)),
    line: (entry) => csvLine(COLUMNS.map(([, value]) => value(entry))),
    type: "text/csv; charset=utf-8",
  },
};

/**
 * The audit log of a tenant as a file, newest first, page by page as the reader takes it: its length costs no memory.
 * The first page is read at once, so that a refusal comes before the first byte.
 * @param given the filters of `listAudit` and `format`: "jsonl" (default) or "csv".
 * @throws DomainError forbidden, invalid.
 */
export async function exportAudit(
  ctx: TenantContext,
  given: unknown,
): Promise<{ type: string; name: string; text: AsyncGenerator<string> }> {
  const { format, ...filters } = parse(exportAuditInput, given);
  const input = {
    ...filters,
    since: filters.since?.toISOString(),
    until: filters.until?.toISOString(),
    limit: AT_ONCE,
  };
  const { head, line, type } = WRITERS[format];
  const first = await listAudit.call(ctx, input);
  async function* text() {
    yield head;
    for (let page = first; ; ) {
      yield page.items.map(line).join("");
      if (!page.nextCursor) return;
      page = await listAudit.call(ctx, { ...input, cursor: page.nextCursor });
    }
  }
  const name = `audit-${ctx.tenant.slug}-${new Date().toISOString().slice(0, 10)}.${format}`;
  return { type, name, text: text() };
}
