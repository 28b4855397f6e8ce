import pg from "pg";

/**
 * The connections of graphile-worker. It would make its own, but then takes its error handlers off before the last
 * connection has closed, and a database that goes away at that moment ends the process.
 */
export function queuePool(connectionString: string, max: number, log?: (line: string) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  const report = (error: Error) => log?.(`A connection of the queue broke: ${error.message}`);
  pool.on("error", report);
  pool.on("connect", (client) => client.on("error", report));
  return pool;
}
