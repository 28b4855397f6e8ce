import { v7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { env } from "@/env";
import { type Installation, install } from "@/server/testing/installation";
import { type Mailbox, openMailbox } from "@/server/testing/mailbox";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";

let offhook: Installation;
let mailbox: Mailbox;
const mailThrough = (url: string) => {
  Object.assign(process.env, { SMTP_URL: url, MAIL_FROM: url ? "offhook@example.com" : "" });
  env({ again: true });
};
beforeAll(async () => {
  offhook = await install();
  mailbox = await openMailbox();
});
afterAll(async () => {
  mailThrough("");
  await offhook?.close();
  await mailbox?.close();
});

async function inviter(slug: string) {
  await offhook.tenant(slug);
  const { who } = await offhook.person(slug, "admin");
  const { invitations } = createCallerFactory(appRouter)({ who });
  return {
    invite: (email: string) => invitations.invite({ tenant: slug, email, role: "viewer" }),
    revoke: (id: string) => invitations.revoke({ tenant: slug, id }),
  };
}
const mailsTo = (email: string) => mailbox.mails.filter(({ to }) => to.includes(email)).length;

it("one address is mailed five times an hour by a tenant, however often it is invited at once", async () => {
  mailThrough(mailbox.url);
  const acme = await inviter("acme");
  const email = `${v7()}@example.com`;
  const first = await acme.invite(email);
  await acme.revoke(first.invitation.id);
  const more = await Promise.allSettled(Array.from({ length: 8 }, () => acme.invite(email)));
  expect(more.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
  expect(mailsTo(email)).toBe(5);
  await expect(acme.invite(email)).rejects.toMatchObject({
    message: `5 mails went to ${email} within an hour, which is the most.`,
    cause: { code: "limit", detail: { remedy: "Invite again in 60 minutes." } },
  });
  await acme.invite(`${v7()}@example.com`);
  await (await inviter("beta")).invite(email);
  expect(mailsTo(email)).toBe(6);

  await offhook.sql`update audit_entries set at = at - interval '61 minutes' where thing_name = ${email}`;
  await acme.invite(email);
  expect(mailsTo(email)).toBe(7);
});

it("where nothing is mailed, an invitation is renewed as often as it must be", async () => {
  mailThrough("");
  const { invite } = await inviter("by-link");
  const email = `${v7()}@example.com`;
  for (let time = 0; time < 7; time += 1) expect((await invite(email)).link).not.toBeNull();
});
