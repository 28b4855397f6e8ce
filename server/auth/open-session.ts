import type { Transaction } from "@/db/connection";
import { sessions } from "@/db/schema/people";

const SESSION_DAYS = 30;

/** Where somebody signs in from. */
export type From = { address: string | null; userAgent: string | null };
/** `language`: of their screens, where they have chosen one. */
export type SignedIn = { userId: string; name: string; language: string | null; sessionId: string };

/** A row for a browser that signs in, the same whichever way it proved who it is. `tx` must see every tenant. */
export async function openSession(
  tx: Transaction,
  user: { id: string; name: string; language: string | null },
  from: From,
): Promise<SignedIn> {
  const [session] = await tx
    .insert(sessions)
    .values({
      userId: user.id,
      address: from.address,
      userAgent: from.userAgent?.slice(0, 300) ?? null,
      expiresAt: new Date(Date.now() + SESSION_DAYS * 86_400_000),
    })
    .returning({ id: sessions.id });
  if (!session) throw new Error("The session could not be made.");
  return { userId: user.id, name: user.name, language: user.language, sessionId: session.id };
}
