import { currentWho } from "@/server/auth/current";
import { inTenant } from "@/server/auth/who";
import { exportDevices } from "@/server/devices/export-devices";
import { DomainError, unauthenticated } from "@/server/errors";
import { problemOf } from "@/server/rest/problem";
import { streamOf } from "../../stream-of";

/** `/api/devices/<slug>` with the filters and the order of the list: all it lists, as a CSV file. */
export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }) {
  try {
    const who = await currentWho();
    if (!who) throw unauthenticated();
    const ctx = await inTenant(who, (await params).tenant);
    const given = Object.fromEntries(new URL(request.url).searchParams);
    const { name, text } = await exportDevices(ctx, given);
    return new Response(streamOf(text), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return problemOf(error);
    throw error;
  }
}
