import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/server/testing/database";

/** What `patches/postgres+3.4.9.patch` is for: porsager/postgres#1208, #1216. Without it the process dies here. */
let database: TestDatabase;
let killer: postgres.Sql;
let sql: postgres.Sql;
beforeAll(async () => {
  database = await createTestDatabase();
  killer = postgres(database.url, { max: 1, onnotice: () => {} });
  sql = postgres(database.url, { max: 1, onnotice: () => {}, backoff: () => 0 });
  await sql`create table marks (word text)`;
});
afterAll(async () => {
  await sql?.end({ timeout: 1 });
  await killer?.end();
  await database?.drop();
});

const pidOf = async (tx: postgres.TransactionSql) =>
  Number((await tx`select pg_backend_pid() as pid`)[0]?.pid);
const cut = async (pid: number) => {
  await killer`select pg_terminate_backend(${pid})`;
  await expect.poll(() => killer`select 1 from pg_stat_activity where pid = ${pid}`).toHaveLength(0);
};
/** The pool's next connection is made as soon as somebody asks for it; the first who asks may still hear of the old one. */
const usable = () => expect.poll(() => sql`select 1 as one`.catch(() => [])).toEqual([{ one: 1 }]);

it("fails a transaction whose connection is cut in a query, and goes on with another", async () => {
  let begun = (_pid: number) => {};
  const pid = new Promise<number>((done) => {
    begun = done;
  });
  const lost = sql.begin(async (tx) => {
    begun(await pidOf(tx));
    await tx`select pg_sleep(30)`;
  });
  const refused = expect(lost).rejects.toThrow();
  await cut(await pid);
  await refused;
  await usable();
});

it("carries out nothing of a transaction whose connection is gone, not on the next connection either", async () => {
  let goOn = () => {};
  const gone = new Promise<void>((done) => {
    goOn = done;
  });
  let begun = (_pid: number) => {};
  const pid = new Promise<number>((done) => {
    begun = done;
  });
  const late: Promise<unknown>[] = [];
  const lost = sql.begin(async (tx) => {
    begun(await pidOf(tx));
    await gone;
    const write = tx`insert into marks values ('late')`.catch((error: unknown) => error);
    late.push(write);
    await write;
  });
  const refused = expect(lost).rejects.toThrow();
  await cut(await pid);
  await usable();
  const other = sql.begin(async (tx) => {
    await tx`insert into marks values ('other')`;
    goOn();
    await expect.poll(() => late.length).toBe(1);
    await late[0];
    throw new Error("changed its mind");
  });
  await expect(other).rejects.toThrow("changed its mind");
  await refused;
  expect(await late[0]).toMatchObject({ code: "CONNECTION_CLOSED" });
  expect(await sql`select word from marks`).toHaveLength(0);
});
