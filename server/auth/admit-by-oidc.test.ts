import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tokenHash } from "@/server/secrets";
import { type Installation, install } from "@/server/testing/installation";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { admitByOidc } from "./admit-by-oidc";
import { hashPassword } from "./password";
import { resetLinkWorks } from "./reset-password";
import { signIn, signInInput } from "./sign-in";
import { whoBySession } from "./who";

let offhook: Installation;
let passwordHash: string;
beforeAll(async () => {
  offhook = await install();
  passwordHash = await hashPassword("the old password");
});
afterAll(() => offhook?.close());

const ISSUER = "https://id.example.com";
const from = { address: "192.0.2.1", userAgent: "test" };
const admit = (profile: object) => admitByOidc(ISSUER, profile, from);
const verified = (email: string, sub = v7()) => ({
  sub,
  email,
  email_verified: true,
  name: "From Elsewhere",
});
async function somebody({ operator = false } = {}) {
  const [id, email] = [v7(), `${v7()}@example.com`];
  await offhook.sql`insert into users (id, email, name, password_hash, is_operator)
    values (${id}, ${email}, 'Some Body', ${passwordHash}, ${operator})`;
  return { id, email };
}
const identitiesOf = (userId: string) => offhook.sql`select * from identities where user_id = ${userId}`;

describe("somebody from the provider", () => {
  it("comes in by a verified e-mail, is linked by it, and needs it no more", async () => {
    const { id, email } = await somebody();
    const profile = verified(email.toUpperCase());
    const first = await admit(profile);
    expect(first).toMatchObject({ userId: id, name: "Some Body" });
    expect(
      await admit({ sub: profile.sub, email: "changed@example.com", email_verified: false }),
    ).toMatchObject({
      userId: id,
    });
    const session = typeof first === "string" ? "" : first.sessionId;
    expect(await whoBySession(session, null)).toMatchObject({ email, actor: { id } });
    const audited =
      await offhook.sql`select verb, after from audit_entries where thing_id = ${id} order by at, id`;
    expect(audited.map(({ verb }) => verb)).toEqual(["user.link-identity", "user.sign-in", "user.sign-in"]);
    expect(audited[0]?.after).toMatchObject({ issuer: ISSUER });
  });

  it("is refused as a stranger, with an unverified e-mail, and in the place of another person", async () => {
    expect(await admit(verified(`${v7()}@example.com`))).toBe("unknown");
    const { id, email } = await somebody();
    for (const email_verified of [false, undefined, "false", 1, null]) {
      expect(await admit({ sub: v7(), email, email_verified })).toBe("unverified");
    }
    expect(await admit({ sub: v7() })).toBe("unverified");
    expect(await identitiesOf(id)).toHaveLength(0);
    await admit(verified(email));
    expect(await admit(verified(email))).toBe("taken");
    expect(await identitiesOf(id)).toHaveLength(1);
    const made = await offhook.sql`select 1 from users where name = 'From Elsewhere'`;
    expect(made).toHaveLength(0);
  });

  it("ends what somebody else may have chosen in their name; an operator keeps the password", async () => {
    const person = await somebody();
    const operator = await somebody({ operator: true });
    const attempt = ({ email }: { email: string }) =>
      signIn(signInInput.parse({ email, password: "the old password" }), from);
    const before = await attempt(person);
    for (const { id } of [person, operator]) {
      await offhook.sql`insert into password_resets (id, user_id, hash, expires_at)
        values (${v7()}, ${id}, ${tokenHash(`link of ${id}`)}, now() + interval '1 hour')`;
    }
    await admit(verified(person.email));
    await admit(verified(operator.email));
    expect(await resetLinkWorks(`link of ${person.id}`)).toBe(false);
    expect(await resetLinkWorks(`link of ${operator.id}`)).toBe(true);
    expect(await whoBySession(before?.sessionId ?? "", null)).toBeNull();
    expect(await attempt(person)).toBeNull();
    expect(await attempt(operator)).not.toBeNull();
  });

  it("has the e-mail for a name where the name is more than a line", async () => {
    const { slug } = await offhook.tenant("lines");
    const admin = await offhook.person(slug, "admin");
    const email = `${v7()}@example.com`;
    await createCallerFactory(appRouter)({ who: admin.who }).invitations.invite({
      tenant: slug,
      email,
      role: "viewer",
    });
    expect(await admit({ ...verified(email), name: "Somebody\nhttps://elsewhere.example" })).toMatchObject({
      name: email,
    });
  });

  it("who is invited joins there, once; a link past its time or revoked opens nothing", async () => {
    await offhook.tenant("acme");
    const admin = await offhook.person("acme", "admin");
    const { invitations, members } = createCallerFactory(appRouter)({ who: admin.who });
    const email = `${v7()}@example.com`;
    const { invitation } = await invitations.invite({ tenant: "acme", email, role: "admin" });
    await offhook.sql`update invitations set expires_at = now() where id = ${invitation.id}`;
    expect(await admit(verified(email))).toBe("unknown");
    await invitations.revoke({ tenant: "acme", id: invitation.id });
    expect(await admit(verified(email))).toBe("unknown");
    await invitations.invite({ tenant: "acme", email, role: "admin" });
    expect(await admit({ ...verified(email), email_verified: false })).toBe("unverified");
    const profile = verified(email);
    const came = await Promise.allSettled([admit(profile), admit(profile), admit(profile)]);
    expect(came.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    expect(await admit(profile)).toMatchObject({ name: "From Elsewhere" });
    const joined = (await members.list({ tenant: "acme" })).filter((member) => member.email === email);
    expect(joined).toMatchObject([{ role: "admin", name: "From Elsewhere" }]);
    expect((await invitations.list({ tenant: "acme" })).items).toEqual([]);
  });
});
