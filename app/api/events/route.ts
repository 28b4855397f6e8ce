import { currentWho } from "@/server/auth/current";
import { can } from "@/server/auth/permissions";
import { inTenant } from "@/server/auth/who";
import { DomainError } from "@/server/errors";
import { streamOfDevices } from "@/server/events/stream";

/** `/api/events?tenant=<slug>&after=<position>`: server-sent events of one tenant's devices. */
export async function GET(request: Request): Promise<Response> {
  const who = await currentWho();
  if (!who) return new Response("Nobody is signed in.", { status: 401 });
  try {
    const { searchParams } = new URL(request.url);
    const ctx = await inTenant(who, searchParams.get("tenant") ?? "");
    if (!can(ctx.role, "device:read")) return new Response("Your role does not allow this.", { status: 403 });
    return await streamOfDevices(ctx.tenant.id, request.signal, searchParams.get("after"));
  } catch (error) {
    if (error instanceof DomainError)
      return new Response(error.message, { status: error.code === "forbidden" ? 403 : 404 });
    throw error;
  }
}
