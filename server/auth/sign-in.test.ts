import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Installation, install } from "@/server/testing/installation";
import { eventually } from "@/server/testing/service";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { endSession } from "./end-session";
import { createFirstOperator, firstOperatorLink, setupLinkWorks } from "./first-operator";
import { hashPassword } from "./password";
import { lockMinutes, signIn, signInInput } from "./sign-in";
import { whoBySession } from "./who";

let offhook: Installation;
let passwordHash: string;
beforeAll(async () => {
  offhook = await install();
  passwordHash = await hashPassword("right password");
});
afterAll(() => offhook?.close());

const from = { address: "192.0.2.1", userAgent: "test" };
async function somebody(): Promise<string> {
  const email = `${v7()}@example.com`;
  await offhook.sql`insert into users (id, email, name, password_hash) values (${v7()}, ${email}, 'Some Body', ${passwordHash})`;
  return email;
}
const attempt = (email: string, password: string) => signIn(signInInput.parse({ email, password }), from);

describe("signing in", () => {
  it("takes the right password, with the address in any case, and keeps it as argon2id", async () => {
    const email = await somebody();
    expect(await attempt(` ${email.toUpperCase()} `, "right password")).toMatchObject({ name: "Some Body" });
    expect(passwordHash).toMatch(/^\$argon2id\$/);
    const audited = await offhook.sql`select verb, address from audit_entries where thing_name = ${email}`;
    expect(audited).toMatchObject([{ verb: "user.sign-in", address: "192.0.2.1" }]);
  });

  it("tells a wrong password, an unknown address and one without a password apart in nothing", async () => {
    const email = await somebody();
    const invited = `${v7()}@example.com`;
    await offhook.sql`insert into users (id, email, name) values (${v7()}, ${invited}, 'Invited')`;
    for (const who of [email, invited, "nobody@example.com"]) {
      for (const password of ["wrong", "right password "]) expect(await attempt(who, password)).toBeNull();
    }
    for (const email of ["a\u0000@example.com", "\ud800@example.com"]) {
      expect(signInInput.safeParse({ email, password: "x" }).success).toBe(false);
    }
  });

  it("locks out after five failures, also of many at once, and for longer each time", async () => {
    const email = await somebody();
    for (let failure = 0; failure < 5; failure += 1) expect(await attempt(email, "wrong")).toBeNull();
    expect(await attempt(email, "right password")).toBeNull();
    const state = async () => {
      const [row] = await offhook.sql`
        select failed_sign_ins as failures, extract(epoch from locked_until - now()) / 60 as minutes from users where email = ${email}`;
      return { failures: row?.failures, minutes: Math.round(Number(row?.minutes)) };
    };
    expect(await state()).toEqual({ failures: 5, minutes: 1 });
    await offhook.sql`update users set locked_until = now() where email = ${email}`;
    expect(await attempt(email, "wrong")).toBeNull();
    expect(await state()).toEqual({ failures: 6, minutes: 2 });
    await offhook.sql`update users set locked_until = now() where email = ${email}`;
    expect(await attempt(email, "right password")).not.toBeNull();
    expect((await state()).failures).toBe(0);

    const other = await somebody();
    await Promise.all(Array.from({ length: 12 }, () => attempt(other, "wrong")));
    expect(await attempt(other, "right password")).toBeNull();
    expect([4, 5, 6, 10, 11, 100].map(lockMinutes)).toEqual([0, 1, 2, 15, 15, 15]);
  });
});

describe("a password that is changed meanwhile", () => {
  it("opens nothing any more, though it was right when it was compared", async () => {
    const email = await somebody();
    const changed = await hashPassword("another password");
    const attempts = await offhook.sql.begin(async (tx) => {
      await tx`update users set password_hash = ${changed} where email = ${email}`;
      const begun = [1, 2].map(() => attempt(email, "right password"));
      await eventually(async () => {
        const waiting = await tx`
          select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        expect(waiting).toHaveLength(2);
      });
      return { begun };
    });
    expect(await Promise.all(attempts.begun)).toEqual([null, null]);
    expect(
      await offhook.sql`select 1 from sessions s join users u on u.id = s.user_id
      where u.email = ${email}`,
    ).toHaveLength(0);
    expect(await attempt(email, "another password")).not.toBeNull();
  });
});

describe("a session", () => {
  it("that is revoked, ended or past its time is over at once", async () => {
    const acme = await offhook.tenant("acme");
    const admin = await offhook.person(acme.slug, "admin");
    const { members } = createCallerFactory(appRouter)({ who: admin.who });
    const three = [
      await offhook.person("acme", "viewer"),
      await offhook.person("acme", "viewer"),
      await offhook.person("acme", "viewer"),
    ];
    const [revoked, ended, expired] = three;
    if (!revoked || !ended || !expired) throw new Error("There are three.");
    const known = async () =>
      (await Promise.all(three.map(({ sessionId }) => whoBySession(sessionId, null)))).map(
        (who) => who !== null,
      );
    expect(await known()).toEqual([true, true, true]);
    expect(await members.signOut({ tenant: "acme", userId: revoked.userId })).toEqual({ ended: 1 });
    expect(await known()).toEqual([false, true, true]);
    await endSession(ended.sessionId);
    await offhook.sql`update sessions set expires_at = now() where id = ${expired.sessionId}`;
    expect(await known()).toEqual([false, false, false]);
    expect(await whoBySession(v7(), null)).toBeNull();
  });

  it("ends its person's rights with the membership", async () => {
    await offhook.tenant("past");
    const person = await offhook.person("past", "admin");
    const { devices } = createCallerFactory(appRouter)({ who: person.who });
    await devices.list({ tenant: "past" });
    await offhook.sql`delete from memberships where user_id = ${person.userId}`;
    await expect(devices.list({ tenant: "past" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("an API token", () => {
  it("is kept as a hash only, and is nothing once revoked or past its time", async () => {
    const beta = await offhook.tenant("beta");
    const { who } = await offhook.person("beta", "admin");
    const { tokens } = createCallerFactory(appRouter)({ who });
    const made = await tokens.create({ tenant: "beta", name: "Script", role: "viewer" });
    expect(made.token).toMatch(/^oh_[\w-]{43}$/);
    const api = beta.admin.as(made.token);
    expect((await api.call("GET", "/tenants/beta")).status).toBe(200);
    const [kept] = await offhook.sql`select t::text as text, hash from api_tokens t where id = ${made.id}`;
    expect(kept?.text).not.toContain(made.token.slice(3));
    expect((await beta.admin.as(String(kept?.hash)).call("GET", "/tenants/beta")).status).toBe(401);
    expect(JSON.stringify(await tokens.list({ tenant: "beta" }))).not.toContain(String(kept?.hash));
    await expect(
      tokens.create({ tenant: "beta", name: "Script\nof nobody", role: "viewer" }),
    ).rejects.toMatchObject({ message: "A name is one line, without control characters." });
    await tokens.revoke({ tenant: "beta", id: made.id });
    expect((await api.call("GET", "/tenants/beta")).status).toBe(401);
    await offhook.sql`update api_tokens set revoked_at = null, expires_at = now() where id = ${made.id}`;
    expect((await api.call("GET", "/tenants/beta")).status).toBe(401);
  });
});

describe("the first operator", () => {
  it("is made with the newest link, once", async () => {
    const secret = (link: string | null) => link?.split("/").at(-1) ?? "";
    const first = secret(await firstOperatorLink("http://x"));
    const second = secret(await firstOperatorLink("http://x"));
    expect([await setupLinkWorks(first), await setupLinkWorks(second), await setupLinkWorks("")]).toEqual([
      false,
      true,
      false,
    ]);
    const input = { email: "op@example.com", name: "Op", password: "a long password" };
    await expect(createFirstOperator(first, input)).rejects.toMatchObject({ code: "not_found" });
    await expect(createFirstOperator(second, { ...input, password: "short" })).rejects.toMatchObject({
      code: "invalid",
    });
    const made = await Promise.allSettled([
      createFirstOperator(second, input),
      createFirstOperator(second, { ...input, email: "op2@example.com" }),
    ]);
    expect(made.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await setupLinkWorks(second)).toBe(false);
    expect(await firstOperatorLink("http://x")).toBeNull();
  });
});
