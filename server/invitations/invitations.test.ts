import { v7 } from "uuid";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { env } from "@/env";
import { signIn, signInInput } from "@/server/auth/sign-in";
import { type Installation, install } from "@/server/testing/installation";
import { type Mailbox, openMailbox } from "@/server/testing/mailbox";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { joinWithAccount, joinWithNewAccount } from "./accept-invitation";
import { readInvitation } from "./open-invitation";

let offhook: Installation;
let mailbox: Mailbox;
beforeAll(async () => {
  offhook = await install();
  mailbox = await openMailbox();
});
afterAll(async () => {
  await offhook?.close();
  await mailbox?.close();
});
const mailThrough = (url: string) => {
  Object.assign(process.env, { SMTP_URL: url, MAIL_FROM: url ? "offhook@example.com" : "" });
  env({ again: true });
};
afterEach(() => mailThrough(""));

const caller = createCallerFactory(appRouter);
const somebody = () => `${v7()}@example.com`;
const account = { name: "New Person", password: "a long password" };
const secret = (link: string | null) => link?.split("/").at(-1) ?? "";
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "done",
    (error: unknown) => Object(error).code,
  );

let count = 0;
let slug: string;
let tenantId: string;
let admin: Awaited<ReturnType<Installation["person"]>>;
beforeEach(async () => {
  count += 1;
  ({ slug, id: tenantId } = await offhook.tenant(`inviting-${count}`));
  admin = await offhook.person(slug, "admin");
});
const invite = (email: string, role: "admin" | "viewer" = "viewer") =>
  caller({ who: admin.who }).invitations.invite({ tenant: slug, email, role });
const listed = async () => (await caller({ who: admin.who }).invitations.list({ tenant: slug })).items;

describe("an invitation by link", () => {
  it("makes an account and a member, once, of however many try", async () => {
    const email = somebody();
    const { link, invitation } = await invite(` ${email.toUpperCase()} `, "admin");
    expect(link).toMatch(/\/invite\/[\w-]{43}$/);
    expect(invitation).toMatchObject({ email, role: "admin", invitedBy: `admin of ${slug}`, mail: null });
    expect(await readInvitation(secret(link))).toMatchObject({
      email,
      role: "admin",
      works: true,
      hasAccount: false,
      tenant: { slug },
    });
    const joined = await Promise.all(
      Array.from({ length: 6 }, () => codeOf(joinWithNewAccount(secret(link), account, "192.0.2.1"))),
    );
    expect(joined.filter((code) => code === "done")).toHaveLength(1);
    expect(await readInvitation(secret(link))).toMatchObject({ works: false, accepted: true });
    const signedIn = await signIn(signInInput.parse({ email, password: account.password }), {
      address: null,
      userAgent: null,
    });
    const members = await caller({ who: admin.who }).members.list({ tenant: slug });
    expect(members).toContainEqual(
      expect.objectContaining({ email, role: "admin", userId: signedIn?.userId, sessions: 1 }),
    );
    expect(await listed()).toEqual([]);
  });

  it("of somebody who has an account takes that account and no other", async () => {
    const known = await offhook.person("master", "operator");
    const [row] = await offhook.sql`select email from users where id = ${known.userId}`;
    const email = String(row?.email);
    const { link } = await invite(email);
    expect(await readInvitation(secret(link))).toMatchObject({ hasAccount: true });
    expect(await codeOf(joinWithNewAccount(secret(link), account, null))).toBe("conflict");
    expect(await codeOf(joinWithAccount(secret(link), somebody(), null))).toBe("conflict");
    // What a browser sends makes an account or nothing: an e-mail in it proves nothing.
    for (const sent of [{ email }, { email, password: undefined }, null, [], "x"]) {
      expect(await codeOf(joinWithNewAccount(secret(link), sent, null))).toBe("invalid");
    }
    const members = await caller({ who: admin.who }).members.list({ tenant: slug });
    expect(members.map((member) => member.email)).not.toContain(email);
    expect(await joinWithAccount(secret(link), email, null)).toEqual({ slug, email });
    expect(await codeOf(invite(email))).toBe("CONFLICT");
    const signOut = caller({ who: admin.who }).members.signOut({ tenant: slug, userId: known.userId });
    expect(await codeOf(signOut)).toBe("PRECONDITION_FAILED");
  });

  it("is void once renewed, revoked or past its time, and says the same then as a wrong one", async () => {
    const email = somebody();
    const first = await invite(email);
    const second = await invite(email, "admin");
    expect(second.invitation.id).toBe(first.invitation.id);
    expect(await readInvitation(secret(first.link))).toBeNull();
    expect(await codeOf(joinWithNewAccount(secret(first.link), account, null))).toBe("not_found");
    expect(await listed()).toMatchObject([{ email, role: "admin" }]);

    await offhook.sql`update invitations set expires_at = now() where id = ${second.invitation.id}`;
    expect(await codeOf(joinWithNewAccount(secret(second.link), account, null))).toBe("not_found");
    const third = await invite(email);
    await caller({ who: admin.who }).invitations.revoke({ tenant: slug, id: third.invitation.id });
    expect(await readInvitation(secret(third.link))).toMatchObject({ works: false, accepted: false });
    expect(await codeOf(joinWithNewAccount(secret(third.link), account, null))).toBe("not_found");
    expect(await codeOf(joinWithNewAccount("", account, null))).toBe("not_found");
    expect(
      await codeOf(caller({ who: admin.who }).invitations.revoke({ tenant: slug, id: third.invitation.id })),
    ).toBe("NOT_FOUND");
    expect(await codeOf(invite("nobody"))).toBe("UNPROCESSABLE_CONTENT");
    expect(
      await codeOf(joinWithNewAccount(secret(first.link), { ...account, password: "short" }, null)),
    ).toBe("invalid");
  });

  it("is one, however many invite the same person at the same time", async () => {
    const email = somebody();
    const made = await Promise.all(Array.from({ length: 5 }, () => invite(email)));
    expect(await listed()).toHaveLength(1);
    const working = await Promise.all(made.map(({ link }) => readInvitation(secret(link))));
    expect(working.filter((found) => found?.works)).toHaveLength(1);
  });

  it("two tenants’ for one new person, accepted at once, make one account", async () => {
    const email = somebody();
    const other = await offhook.tenant(`inviting-too-${count}`);
    const otherAdmin = await offhook.person(other.slug, "admin");
    const links = [
      (await invite(email)).link,
      (
        await caller({ who: otherAdmin.who }).invitations.invite({
          tenant: other.slug,
          email,
          role: "viewer",
        })
      ).link,
    ];
    const results = await Promise.all(
      links.map((link) => codeOf(joinWithNewAccount(secret(link), account, null))),
    );
    expect(results.sort()).toEqual(["conflict", "done"]);
    const [late] = (await Promise.all(links.map((link) => readInvitation(secret(link))))).filter(
      (found) => found?.works,
    );
    expect(late).toMatchObject({ hasAccount: true });
  });

  it("leaves no token behind: not in the database, the audit or the lists", async () => {
    const email = somebody();
    const { link } = await invite(email);
    await joinWithNewAccount(secret(link), account, null);
    const tables = ["invitations", "audit_entries", "outbox_events", "users"];
    for (const table of tables) {
      const rows = await offhook.sql`select t::text as text from ${offhook.sql(table)} t`;
      expect(rows.map(({ text }) => text).join("\n"), table).not.toContain(secret(link));
    }
    const audited = await offhook.sql`
      select verb, thing_name from audit_entries where tenant_id = ${tenantId} and verb like 'invitation.%' order by at`;
    expect(audited).toMatchObject([
      { verb: "invitation.create", thing_name: email },
      { verb: "invitation.accept", thing_name: email },
    ]);
  });
});

describe("an invitation by mail", () => {
  it("carries the link in the person’s language; nobody else sees it", async () => {
    mailThrough(mailbox.url);
    await offhook.sql`update users set language = 'de' where id = ${admin.userId}`;
    const email = somebody();
    const { link, invitation } = await invite(email);
    expect(link).toBeNull();
    expect(invitation.mail).toMatchObject({ sent: true, reason: null });
    const mail = mailbox.mails.at(-1);
    expect(mail).toMatchObject({
      to: [email],
      subject: `admin of ${slug} lädt Sie zu Tenant ${slug} in Offhook ein`,
    });
    const token = /\/invite\/([\w-]{43})\n/.exec(mail?.text ?? "")?.[1] ?? "";
    expect(await readInvitation(token)).toMatchObject({ email, works: true });
    expect(await listed()).toMatchObject([{ email, mail: { sent: true } }]);
  });

  it("that is refused says so, and leaves the link to hand over; the next try is told instead", async () => {
    mailThrough(mailbox.url);
    const email = somebody();
    mailbox.refuse(550);
    const failed = await invite(email);
    expect(failed.link).not.toBeNull();
    expect(failed.invitation.mail).toMatchObject({
      sent: false,
      reason: "The mail server did not take the mail (550).",
    });
    expect(await listed()).toMatchObject([{ mail: { sent: false } }]);
    mailbox.refuse(null);
    expect((await invite(email)).link).toBeNull();
    expect(await listed()).toMatchObject([{ mail: { sent: true, reason: null } }]);
  });
});

describe("REST and the other tenants", () => {
  it("invites, lists and revokes as the screens do", async () => {
    const api = offhook.operator.as(await offhook.token(slug, "admin"));
    const email = somebody();
    const made = await api.call("POST", `/tenants/${slug}/invitations`, { email, role: "viewer" });
    expect(made).toMatchObject({ status: 201, body: { invitation: { email }, link: expect.any(String) } });
    const { items } = Object(await api.ok("GET", `/tenants/${slug}/invitations`));
    expect(items).toMatchObject([{ email }]);
    expect(JSON.stringify(items)).not.toContain(secret(Object(made.body).link));
    expect((await api.call("DELETE", `/tenants/${slug}/invitations/${items[0].id}`)).status).toBe(204);
    expect((await api.call("POST", `/tenants/${slug}/invitations`, { email, role: "operator" })).status).toBe(
      422,
    );
  });

  it("keeps another tenant’s admin out, and viewers", async () => {
    const { invitation } = await invite(somebody());
    const other = await offhook.tenant(`stranger-${count}`);
    const stranger = await offhook.person(other.slug, "admin");
    const viewer = await offhook.person(slug, "viewer");
    const asStranger = caller({ who: stranger.who }).invitations;
    expect((await asStranger.list({ tenant: other.slug })).items).toEqual([]);
    expect(await codeOf(asStranger.revoke({ tenant: other.slug, id: invitation.id }))).toBe("NOT_FOUND");
    expect(await codeOf(asStranger.list({ tenant: slug }))).toBe("NOT_FOUND");
    expect(await codeOf(caller({ who: viewer.who }).invitations.list({ tenant: slug }))).toBe("FORBIDDEN");
    expect(await listed()).toHaveLength(1);
    const operator = await offhook.person("master", "operator");
    const toMaster = caller({ who: operator.who }).invitations;
    expect(await codeOf(toMaster.invite({ tenant: "master", email: somebody(), role: "admin" }))).toBe(
      "PRECONDITION_FAILED",
    );
  });
});
