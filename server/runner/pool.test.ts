import { setTimeout as pause } from "node:timers/promises";
import { expect, inject, it } from "vitest";
import { queuePool } from "./pool";

it("gives connections until it is ended, and refuses nobody afterwards", async () => {
  const pool = queuePool(inject("postgresUrl"), 2);
  const client = await pool.connect();
  expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  client.release();
  await pool.end();
  const late = pool.connect().then(
    () => "given",
    () => "refused",
  );
  expect(await Promise.race([late, pause(50, "waits")])).toBe("waits");
});
