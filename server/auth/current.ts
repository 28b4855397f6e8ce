import { headers } from "next/headers";
import { z } from "zod";
import { ADDRESS_HEADER } from "./address";
import { auth } from "./next-auth";
import { type Who, whoBySession } from "./who";

const sessionSchema = z.object({ sessionId: z.uuid() });

/** Who is behind the request's cookie, or null. For pages and the console's own API. */
export async function currentWho(): Promise<Who | null> {
  const parsed = sessionSchema.safeParse(await auth());
  if (!parsed.success) return null;
  return whoBySession(parsed.data.sessionId, (await headers()).get(ADDRESS_HEADER));
}
