import { exportAudit } from "@/server/audit/export-audit";
import { currentWho } from "@/server/auth/current";
import { inTenant } from "@/server/auth/who";
import { DomainError, unauthenticated } from "@/server/errors";
import { problemOf } from "@/server/rest/problem";

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

/** Asks for more only when the reader has taken what there is. An error ends the download as broken off, not as whole. */
function streamOf(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await text.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}
