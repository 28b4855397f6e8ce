import pg from "pg";

/**
 * The connections of graphile-worker. It would make its own, but then takes its error handlers off before the last
 * connection has closed, and a database that goes away at that moment ends the process. Once the pool is ended, whoever
 * asks for a connection waits for ever: a job that outlived the time to drain has nobody left to tell how it ended, and
 * its own refusal would be one that nothing handles. What it did not say is done again at the next start.
 */
export function queuePool(connectionString: string, max: number, log?: (line: string) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  const report = (error: Error) => log?.(`A connection of the queue broke: ${error.message}`);
  pool.on("error", report);
  pool.on("connect", (client) => client.on("error", report));
  type Taken = (error: Error | undefined, client: pg.PoolClient | undefined) => void;
  const connect = pool.connect.bind(pool) as (taken?: Taken) => Promise<pg.PoolClient>;
  const end = pool.end.bind(pool) as () => Promise<void>;
  let ended = false;
  return Object.assign(pool, {
    connect: (taken?: Taken) => (ended ? new Promise<never>(() => {}) : connect(taken)),
    end: () => {
      ended = true;
      return end();
    },
  });
}
