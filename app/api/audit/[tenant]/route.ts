import { exportAudit } from "@/server/audit/export-audit";
import { currentWho } from "@/server/auth/current";
import { inTenant } from "@/server/auth/who";
import { DomainError, unauthenticated } from "@/server/errors";
import { problemOf } from "@/server/rest/problem";
import { streamOf } from "../../stream-of";

/** `/api/audit/<slug>?format=jsonl|csv` and the filters of the list: the audit log as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }) {
  try {
    const who = await currentWho();
    if (!who) throw unauthenticated();
    const ctx = await inTenant(who, (await params).tenant);
    const given = Object.fromEntries(new URL(request.url).searchParams);
    const { type, name, text } = await exportAudit(ctx, given);
    return new Response(streamOf(text), {
      headers: {
        "content-type": type,
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return problemOf(error);
    throw error;
  }
}
