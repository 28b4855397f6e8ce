import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";

const EXECUTOR_LOCK = 7_216_344_902;
const POLL_MS = 500;

export type Lease = {
  /** Settles when the connection that holds the lease is gone, and with it the lease. */
  lost: Promise<void>;
  release(): Promise<void>;
};

/**
 * Waits until this process is the one that may execute. The lease is a session advisory lock on a connection of its
 * own: PostgreSQL frees it when the process dies, in whatever way. `undefined` when `signal` ends the waiting.
 */
export async function acquireLease(ownerUrl: string, signal: AbortSignal): Promise<Lease | undefined> {
  let lose: () => void = () => {};
  const lost = new Promise<void>((done) => {
    lose = done;
  });
  const sql = postgres(ownerUrl, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    onclose: () => lose(),
    // A holder whose machine vanished is noticed in half a minute and not in hours.
    connection: { application_name: "offhook runner", tcp_keepalives_idle: 10, tcp_keepalives_interval: 5 },
  });
  const release = () => sql.end({ timeout: 1 });
  try {
    while (!signal.aborted) {
      // Asking again and again, because a waiting lock statement would hold back vacuum for as long as it waits.
      const [row] = await sql<{ mine: boolean }[]>`select pg_try_advisory_lock(${EXECUTOR_LOCK}) as mine`;
      if (row?.mine) return { lost, release };
      await pause(POLL_MS, undefined, { signal }).catch(() => {});
    }
    await release();
    return undefined;
  } catch (error) {
    await release();
    throw error;
  }
}
