import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/env";
import { type Installation, install } from "@/server/testing/installation";
import { type Mailbox, openMailbox } from "@/server/testing/mailbox";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { askReset } from "./ask-reset";
import { hashPassword } from "./password";
import { resetLinkWorks, resetPassword } from "./reset-password";
import { signIn, signInInput } from "./sign-in";
import { whoBySession } from "./who";

let offhook: Installation;
let mailbox: Mailbox;
let passwordHash: string;
beforeAll(async () => {
  offhook = await install();
  mailbox = await openMailbox();
  passwordHash = await hashPassword("the old password");
});
afterAll(async () => {
  mailThrough("");
  await offhook?.close();
  await mailbox?.close();
});
const mailThrough = (url: string) => {
  Object.assign(process.env, { SMTP_URL: url, MAIL_FROM: url ? "offhook@example.com" : "" });
  env({ again: true });
};
beforeEach(() => mailThrough(mailbox.url));

const from = { address: null, userAgent: null };
const attempt = (email: string, password: string) => signIn(signInInput.parse({ email, password }), from);
async function somebody() {
  const [id, email] = [v7(), `${v7()}@example.com`];
  await offhook.sql`insert into users (id, email, name, password_hash) values (${id}, ${email}, 'Some Body', ${passwordHash})`;
  return { id, email };
}
let addresses = 0;
const somewhere = () => `198.51.100.${++addresses}`;
const mailsTo = (email: string) => mailbox.mails.filter(({ to }) => to.includes(email));
async function mailedToken(email: string): Promise<string> {
  await askReset({ email }, somewhere());
  const mail = await vi.waitFor(() => {
    const last = mailsTo(email).at(-1);
    if (!last) throw new Error("No mail yet.");
    return last;
  });
  return /\/reset\/([\w-]{43})\n/.exec(mail.text)?.[1] ?? "";
}

describe("a reset link", () => {
  it("is mailed, changes the password once, and ends every session and lock", async () => {
    const { id, email } = await somebody();
    const before = await attempt(email, "the old password");
    const token = await mailedToken(email);
    const [second] = [await mailedToken(email)];
    expect([await resetLinkWorks(token), await resetLinkWorks(""), await resetLinkWorks("x")]).toEqual([
      true,
      false,
      false,
    ]);
    await expect(resetPassword(token, { password: "short" }, null)).rejects.toMatchObject({
      code: "invalid",
    });
    await offhook.sql`update users set locked_until = now() + interval '1 hour', failed_sign_ins = 9 where id = ${id}`;
    const used = await Promise.allSettled(
      Array.from({ length: 4 }, (_, n) => resetPassword(token, { password: `the new password ${n}` }, null)),
    );
    expect(used.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await whoBySession(before?.sessionId ?? "", null)).toBeNull();
    expect(await attempt(email, "the old password")).toBeNull();
    expect([await resetLinkWorks(token), await resetLinkWorks(second ?? "")]).toEqual([false, false]);
    const which = used.findIndex(({ status }) => status === "fulfilled");
    expect(await attempt(email, `the new password ${which}`)).not.toBeNull();
    const rows =
      await offhook.sql`select r::text || (select string_agg(a::text, ' ') from audit_entries a) as text from password_resets r`;
    for (const { text } of rows) expect(text).not.toContain(token);
    const audited = await offhook.sql`
      select verb, after from audit_entries where thing_id = ${id} and verb like 'user.reset%' order by at`;
    expect(audited).toMatchObject([
      { verb: "user.reset-mail", after: { sent: true } },
      { verb: "user.reset-mail" },
      { verb: "user.reset", after: { sessionsEnded: 1 } },
    ]);
  });

  it("is over after an hour", async () => {
    const { id, email } = await somebody();
    const token = await mailedToken(email);
    const [row] =
      await offhook.sql`select extract(epoch from expires_at - now()) as left from password_resets where user_id = ${id}`;
    expect(Math.round(Number(row?.left) / 60)).toBe(60);
    await offhook.sql`update password_resets set expires_at = now() where user_id = ${id}`;
    expect(await resetLinkWorks(token)).toBe(false);
    await expect(resetPassword(token, { password: "the new password" }, null)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("asking for one", () => {
  it("answers the same, and in the same time, whoever is named", async () => {
    const { email } = await somebody();
    const times: number[] = [];
    for (const named of [email, `${v7()}@example.com`, email, `${v7()}@example.com`]) {
      const started = performance.now();
      expect(await askReset({ email: named }, somewhere())).toBe(true);
      times.push(performance.now() - started);
    }
    expect(Math.min(...times)).toBeGreaterThan(490);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(150);
    await expect(askReset({ email: "nobody" }, null)).rejects.toMatchObject({ code: "invalid" });
  });

  it("sends at most three an hour to one e-mail, and hears at most twenty an hour from one address", async () => {
    const { id, email } = await somebody();
    await Promise.all(Array.from({ length: 8 }, () => askReset({ email }, somewhere())));
    await vi.waitFor(() => expect(mailsTo(email)).toHaveLength(3));
    const made = await offhook.sql`select id from password_resets where user_id = ${id}`;
    expect(made).toHaveLength(3);
    const address = somewhere();
    const heard = await Promise.all(
      Array.from({ length: 22 }, () => askReset({ email: `${v7()}@example.com` }, address)),
    );
    expect(heard.filter(Boolean)).toHaveLength(20);
  });

  it("makes no link where nothing can be mailed; the operator makes one instead", async () => {
    mailThrough("");
    const { id, email } = await somebody();
    const home = await offhook.tenant("home");
    await offhook.sql`insert into memberships (tenant_id, user_id, role) values (${home.id}, ${id}, 'viewer')`;
    await attempt(email, "the old password");
    await askReset({ email }, somewhere());
    expect(await offhook.sql`select id from password_resets where user_id = ${id}`).toHaveLength(0);
    const operator = await offhook.person("master", "operator");
    const { people } = createCallerFactory(appRouter)({ who: operator.who });
    const { items } = await people.list({ query: email });
    expect(items).toMatchObject([
      {
        userId: id,
        email,
        hasPassword: true,
        isLinked: false,
        isOperator: false,
        tenants: [{ slug: "home", name: "Tenant home", role: "viewer" }],
        sessions: 1,
        lastSignIn: expect.any(Date),
        lockedUntil: null,
      },
    ]);
    const { link } = await people.makeReset({ userId: id });
    await resetPassword(link.split("/").at(-1) ?? "", { password: "the new password" }, null);
    expect(await attempt(email, "the new password")).not.toBeNull();
    expect(await people.signOut({ userId: id })).toEqual({ ended: 1 });
    const [audited] = await offhook.sql`
      select a::text as text, actor_id from audit_entries a where thing_id = ${id} and verb = 'user.reset-link'`;
    expect(audited?.actor_id).toBe(operator.userId);
    expect(audited?.text).not.toContain(link.split("/").at(-1));
    await expect(people.makeReset({ userId: v7() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a language", () => {
  it("is kept for the person, and one that there is none of is refused", async () => {
    await offhook.tenant("spoken");
    const { who, userId } = await offhook.person("spoken", "viewer");
    const { people } = createCallerFactory(appRouter)({ who });
    await people.setLanguage({ language: "de" });
    const [row] = await offhook.sql`select language from users where id = ${userId}`;
    expect(row?.language).toBe("de");
    await expect(people.setLanguage({ language: "../de" })).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
    });
  });
});
