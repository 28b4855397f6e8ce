import { asc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { lines } from "@/db/schema/devices";
import { env } from "@/env";
import { randomSecret, seal } from "@/server/secrets";
import type { LineInput } from "./schema";

/** What a line's password is sealed for. */
export const LINE_PASSWORD = "lines.password";

type Owner = { tenantId: string; deviceId: string; deviceName: string; sipDomain: string | null };

/** The line that an extension alone makes: user = extension, password generated, registrar = the SIP domain. */
export const lineFromExtension = (extension: string): LineInput => ({ number: extension, userId: extension });

/**
 * Makes a device's lines these, in this order. A line that keeps its SIP user keeps its password unless a new one is
 * given. Without a SIP domain the registrar is the host of `APP_URL`.
 */
export async function replaceLines(tx: Transaction, owner: Owner, wanted: LineInput[]): Promise<void> {
  const existing = await tx
    .select()
    .from(lines)
    .where(eq(lines.deviceId, owner.deviceId))
    .orderBy(asc(lines.position));
  const passwords = new Map(existing.map((line) => [line.userId, line.passwordSealed]));
  await tx.delete(lines).where(eq(lines.deviceId, owner.deviceId));
  await tx.insert(lines).values(
    wanted.map((line, index) => ({
      tenantId: owner.tenantId,
      deviceId: owner.deviceId,
      position: index + 1,
      number: line.number,
      userId: line.userId,
      authId: line.authId ?? line.userId,
      passwordSealed: line.password
        ? seal(line.password, LINE_PASSWORD)
        : (passwords.get(line.userId) ?? seal(randomSecret(), LINE_PASSWORD)),
      displayName: line.displayName ?? owner.deviceName,
      registrar: line.registrar ?? owner.sipDomain ?? new URL(env().APP_URL).hostname,
      port: line.port ?? null,
      transport: line.transport ?? "udp",
    })),
  );
}
