import { createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { env, readEnv } from "@/env";
import { translatorOf } from "@/server/languages/translate";
import { type Mailbox, openMailbox } from "@/server/testing/mailbox";
import { asHtml } from "./as-html";
import { mailIsSetUp, sendMail } from "./send-mail";
import { tryMail } from "./try-mail";

let mailbox: Mailbox;
const mail = {
  to: "ada@example.com",
  subject: "Grüße",
  text: "First – one.\n\nOpen <this>:\nhttp://x.example/a?b=1&c=2.",
};
const set = (SMTP_URL: string) => {
  Object.assign(process.env, { SMTP_URL, MAIL_FROM: SMTP_URL ? "Offhook <offhook@example.com>" : "" });
  env({ again: true });
};
beforeAll(async () => {
  mailbox = await openMailbox();
});
beforeEach(() => {
  mailbox.refuse(null);
  set(mailbox.url);
});
afterAll(async () => {
  set("");
  await mailbox?.close();
});

describe("a mail", () => {
  it("arrives as text and as the same in HTML, to one address whatever is in it", async () => {
    await sendMail(mail);
    expect(mailbox.mails.at(-1)).toMatchObject({ ...mail, from: "offhook@example.com", to: [mail.to] });
    expect(mailbox.mails.at(-1)?.html).toContain("Open &lt;this&gt;:<br>http://x.example/a?b=1&amp;c=2.");
    const before = mailbox.mails.length;
    await tryMail({ ...mail, to: "a@example.com, b@example.com" });
    for (const caught of mailbox.mails.slice(before)) expect(caught.to).toHaveLength(1);
  });

  it("has links to this installation and nowhere else", () => {
    const own = "https://offhook.example";
    expect(asHtml(`Open <this>:\n${own}/a?b=1&c=2.`, own)).toContain(
      `Open &lt;this&gt;:<br><a href="${own}/a?b=1&amp;c=2">${own}/a?b=1&amp;c=2</a>.`,
    );
    for (const other of [
      "https://x.example/",
      `${own}.x.example/`,
      `${own}@x.example/`,
      `http://x.example/${own}/`,
    ])
      expect(asHtml(`Acme ${other} Ltd`, own)).not.toContain("<a ");
  });

  it("that is not taken is told in words, without what the server wrote", async () => {
    mailbox.refuse(550);
    expect(await tryMail(mail)).toEqual({
      sent: false,
      reason: "The mail server did not take the mail (550).",
    });
    set("smtp://127.0.0.1:1");
    expect(await tryMail(mail)).toEqual({ sent: false, reason: "The mail server does not answer." });
    set("");
    expect(mailIsSetUp()).toBe(false);
    expect(await tryMail(mail)).toEqual({ sent: false, reason: "No mail server is set up (SMTP_URL)." });
  });

  it("to a server that says nothing ends in time", async () => {
    const silent = createServer(() => {});
    await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
    const address = silent.address();
    set(`smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`);
    const started = performance.now();
    expect(await tryMail(mail)).toMatchObject({ sent: false });
    expect(performance.now() - started).toBeLessThan(16_000);
    silent.close();
  });
});

describe("the environment", () => {
  it("names a mail server and a sender, or neither; a provider whole, or not at all", () => {
    expect(() => readEnv({ SMTP_URL: "smtp://x" })).toThrow(/MAIL_FROM: is needed with SMTP_URL/);
    expect(() => readEnv({ MAIL_FROM: "a@example.com" })).toThrow(/SMTP_URL/);
    expect(() => readEnv({ SMTP_URL: "http://x", MAIL_FROM: "a@example.com" })).toThrow(/SMTP_URL/);
    expect(() => readEnv({ SMTP_URL: "smtp://x", MAIL_FROM: "nobody" })).toThrow(/MAIL_FROM/);
    const secret = "planted-secret";
    expect(() => readEnv({ OIDC_ISSUER: "https://id.example", OIDC_CLIENT_SECRET: secret })).toThrow(
      /OIDC_CLIENT_ID: is needed with OIDC_ISSUER, OIDC_CLIENT_SECRET\n.*OIDC_NAME/,
    );
    expect(() => readEnv({ OIDC_CLIENT_SECRET: secret })).not.toThrow(secret);
    readEnv({ SMTP_URL: "smtps://u:p@mail.example:465", MAIL_FROM: "Offhook <a@example.com>" });
  });
});

it("the words of mails are in the person’s language, and in English where there is none", () => {
  const values = { inviter: "Ada", tenant: "Acme", role: "admin", link: "http://x", until: "28 November" };
  expect(translatorOf("de", "mail")("invitation.text", values)).toContain("als Admin zu Acme");
  expect(translatorOf("xx", "mail")("invitation.subject", values)).toBe("Ada invites you to Acme in Offhook");
  expect(translatorOf(null, "mail")("invitation.text", values)).toContain("as an admin.");
});
