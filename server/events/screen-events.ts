import postgres from "postgres";
import { SCREEN_CHANNEL } from "@/db/triggers";
import { env } from "@/env";

type Heard = (deviceId: string) => void;

const subscribers = new Map<string, Set<Heard>>();
let listening: Promise<unknown> | undefined;

/**
 * Calls `heard` with the id of every device of this tenant, and of no other, of which something has changed; an empty
 * id says that the connection was lost meanwhile and anything may have. Returns what ends it.
 */
export async function hearOfDevices(tenantId: string, heard: Heard): Promise<() => void> {
  listening ??= listen();
  await listening;
  const own = subscribers.get(tenantId) ?? new Set();
  subscribers.set(tenantId, own.add(heard));
  return () => {
    own.delete(heard);
    if (own.size === 0) subscribers.delete(tenantId);
  };
}

/** One connection a process, whoever listens. */
function listen(): Promise<unknown> {
  const client = postgres(env().DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  return client.listen(
    SCREEN_CHANNEL,
    (payload) => {
      const [tenantId = "", deviceId = ""] = payload.split(" ");
      for (const heard of subscribers.get(tenantId) ?? []) heard(deviceId);
    },
    () => {
      for (const own of subscribers.values()) for (const heard of own) heard("");
    },
  );
}
