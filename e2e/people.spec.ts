import { randomBytes } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { appUrl, people, signIn } from "./app";
import { expectAccessible } from "./axe";
import { mailTo } from "./mails";
import { mintTenant, rest } from "./mint";

const somebody = (name = "new") => `${name}-${randomBytes(4).toString("hex")}@example.com`;
const others: Page[] = [];
/** Another browser, which is closed with the test. */
async function fresh(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  others.push(page);
  return page;
}
test.afterEach(async () => {
  for (const page of others.splice(0)) await page.context().close();
});
const rowOf = (page: Page, text: string) => page.getByRole("row").filter({ hasText: text });
const invitedBy = async (page: Page, slug: string, email: string, role = "viewer") => {
  await rest(page, "POST", `/tenants/${slug}/invitations`, { email, role });
  return (await mailTo(email)).link;
};
const PASSWORD = "a long new password";

/** Makes the account that an invitation is for. */
async function join(page: Page, link: string, name: string) {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account and join" }).click();
  await page.getByRole("heading", { name: "Devices", exact: true }).waitFor();
}

/** Signs in on the provider's pages. */
async function signInElsewhere(page: Page, email: string) {
  await page.getByRole("button", { name: "Sign in with Example ID" }).click();
  await page.getByPlaceholder("Enter any login").fill(email);
  await page.getByPlaceholder("and password").fill("anything");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

test("two colleagues are invited by mail, and one joins by keyboard alone", async ({ page, browser }) => {
  const { slug, name } = await mintTenant(page, []);
  const [ada, bob] = [somebody("ada"), somebody("bob")];
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/settings/members`);
  await page.getByRole("button", { name: "Invite people" }).click();
  await page.getByLabel("E-mail addresses").fill(`Ada <${ada}>; ${bob}`);
  await page.getByRole("radio", { name: /^Admin/ }).click();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Invite" }).click();
  await expect(page.getByRole("dialog", { name: "2 people are invited" })).toContainText(ada);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(rowOf(page, ada)).toContainText("Mail sent");
  await expectAccessible(page);

  const { link, subject } = await mailTo(ada);
  expect(subject).toContain(`invites you to ${name}`);
  const invited = await fresh(browser);
  const opened = await invited.goto(link);
  expect(opened?.headers()["referrer-policy"]).toBe("no-referrer");
  await expect(invited.getByRole("heading", { name: `Join ${name}` })).toBeVisible();
  await expect(invited.getByText(new RegExp(`invites ${ada} to ${name}, as an admin`))).toBeVisible();
  await expectAccessible(invited);
  await expect(invited.getByLabel("Your name")).toBeFocused();
  await invited.keyboard.type("Ada Abel");
  await invited.keyboard.press("Tab");
  await invited.keyboard.type("short");
  await invited.keyboard.press("Enter");
  await expect(invited.getByText("At least 12 characters.").first()).toBeVisible();
  await invited.getByRole("textbox", { name: "Password" }).focus();
  await invited.keyboard.press("ControlOrMeta+A");
  await invited.keyboard.type(PASSWORD);
  await invited.keyboard.press("Enter");
  await expect(invited.getByRole("heading", { name: "Devices", exact: true })).toBeVisible();

  const late = await fresh(browser);
  await late.goto(link);
  await expect(late.getByRole("heading", { name: "This invitation does not work any more" })).toBeVisible();
  await expectAccessible(late);
  await late.goto(`${appUrl()}/invite/${randomBytes(32).toString("base64url")}`);
  await expect(late.getByRole("heading", { name: "This invitation does not work any more" })).toBeVisible();

  await page.reload();
  await expect(rowOf(page, "Ada Abel")).toContainText("Admin");
  await page.getByRole("button", { name: `More for ${bob}` }).click();
  await page.getByRole("menuitem", { name: "Send again" }).click();
  const { link: second } = await mailTo(bob, 2);
  expect(second).not.toBe((await mailTo(bob)).link);
  await page.getByRole("button", { name: `More for ${bob}` }).click();
  await page.getByRole("menuitem", { name: "Revoke" }).click();
  await page.getByRole("button", { name: "Revoke invitation" }).click();
  await expect(rowOf(page, bob)).toHaveCount(0);
  await late.goto(second);
  await expect(late.getByRole("heading", { name: "This invitation does not work any more" })).toBeVisible();
});

test("roles change, the last admin stays, and who is removed is out at once", async ({ page, browser }) => {
  const { slug } = await mintTenant(page, ["Lobby"]);
  const boss = await fresh(browser);
  await join(boss, await invitedBy(page, slug, somebody("boss"), "admin"), "Bo Boss");
  const email = somebody("vi");
  const viewer = await fresh(browser);
  await join(viewer, await invitedBy(page, slug, email), "Vi Viewer");

  await boss.goto(`${appUrl()}/${slug}/settings/members`);
  await boss.getByRole("button", { name: "More for Bo Boss" }).click();
  await boss.getByRole("menuitem", { name: "Make a viewer" }).click();
  await expect(boss.getByText(/Bo Boss is the last admin of this tenant/)).toBeVisible();
  await boss.getByRole("button", { name: "More for Vi Viewer" }).click();
  await boss.getByRole("menuitem", { name: "Make an admin" }).click();
  await expect(boss.getByText("Vi Viewer is an admin now.")).toBeVisible();
  await boss.getByRole("button", { name: "More for Vi Viewer" }).click();
  await boss.getByRole("menuitem", { name: "Remove from the tenant" }).click();
  await boss.getByRole("button", { name: "Remove member" }).click();
  // While the question stands, the page behind it is no row's either.
  await expect(boss.getByRole("dialog")).toBeHidden();
  await expect(rowOf(boss, "Vi Viewer")).toHaveCount(0);
  expect((await viewer.goto(`${appUrl()}/${slug}/devices`))?.status()).toBe(404);
  await viewer.goto(appUrl());
  await expect(viewer).toHaveURL(/no-tenant/);

  const { link } = await (async () => {
    await rest(page, "POST", `/tenants/${slug}/invitations`, { email, role: "viewer" });
    return mailTo(email, 2);
  })();
  await viewer.goto(link);
  await viewer.getByRole("button", { name: /^Join/ }).click();
  await expect(viewer.getByRole("heading", { name: "Devices", exact: true })).toBeVisible();

  const elsewhere = await fresh(browser);
  const other = await mintTenant(page, []);
  const again = await invitedBy(page, other.slug, somebody("cy"), "viewer");
  await signIn(elsewhere, people.acmeViewer);
  await elsewhere.goto(again);
  await expect(elsewhere.getByText("You are signed in as somebody else")).toBeVisible();
  await elsewhere.getByRole("button", { name: "Sign out" }).click();
  await expect(elsewhere.getByLabel("Your name")).toBeVisible();
});

test("a forgotten password is replaced by mail, which signs out everywhere", async ({ page, browser }) => {
  const { slug } = await mintTenant(page, ["Lobby"]);
  const email = somebody("fay");
  const before = await fresh(browser);
  await join(before, await invitedBy(page, slug, email), "Fay Forgets");

  await page.goto(`${appUrl()}/sign-in`);
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  for (const named of [somebody("nobody"), email]) {
    await page.goto(`${appUrl()}/forgot`);
    await page.getByLabel("E-mail").fill(named);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(
      page.getByText(`If somebody here signs in with ${named}, a link is on its way`),
    ).toBeVisible();
    await expectAccessible(page);
  }
  const { link } = await mailTo(email, 2);
  await page.goto(link);
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "New password" }).fill("quite another password");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText(/Your password is changed/)).toBeVisible();
  await before.goto(`${appUrl()}/${slug}/devices`);
  await expect(before).toHaveURL(/\/sign-in/);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("quite another password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Devices", exact: true })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
});

test("the operator finds a person and hands over a reset link", async ({ page, browser }) => {
  const { slug, name } = await mintTenant(page, ["Lobby"]);
  const email = somebody("pat");
  await join(await fresh(browser), await invitedBy(page, slug, email), "Pat Person");
  await signIn(page, people.operator);
  await page.getByRole("link", { name: "People" }).click();
  await page.getByRole("heading", { name: "People" }).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type(email);
  await expect(rowOf(page, email)).toContainText(`${name} (viewer)`);
  await expect(page.getByText("1 person.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "More for Pat Person" }).click();
  await page.getByRole("menuitem", { name: "Make a reset link" }).click();
  await page.getByRole("button", { name: "Make the link" }).click();
  const dialog = page.getByRole("dialog", { name: "Reset link for Pat Person" });
  const link = (await dialog.locator("code").textContent()) ?? "";
  expect(link).toMatch(/\/reset\/[\w-]{43}$/);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Done" }).click();
  expect(await page.content()).not.toContain(link);
  const visitor = await fresh(browser);
  await visitor.goto(link);
  await expect(visitor.getByRole("heading", { name: "Choose a new password" })).toBeVisible();
  await page.getByRole("button", { name: "More for Pat Person" }).click();
  await page.getByRole("menuitem", { name: "Sign out everywhere" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByText("Pat Person is signed out in 1 browser.")).toBeVisible();
});

test("the provider lets in who is known or invited, and nobody else", async ({ page, browser }) => {
  const { slug } = await mintTenant(page, ["Lobby"]);
  const [known, invited] = [somebody("kim"), somebody("ida")];
  await join(await fresh(browser), await invitedBy(page, slug, known), "Kim Known");

  const kim = await fresh(browser);
  await kim.goto(`${appUrl()}/${slug}/settings/members`);
  await signInElsewhere(kim, known);
  await expect(kim).toHaveURL(`${appUrl()}/${slug}/settings/members`);
  await expect(kim.getByText("Kim Known").first()).toBeVisible();

  const ida = await fresh(browser);
  await ida.goto(await invitedBy(page, slug, invited));
  await signInElsewhere(ida, invited);
  await expect(ida.getByRole("heading", { name: "Devices", exact: true })).toBeVisible();
  await ida.goto(`${appUrl()}/${slug}/settings/members`);
  await expect(rowOf(ida, invited)).toContainText("from elsewhere");

  for (const [email, words] of [
    [somebody("stranger"), /Nobody here has invited the e-mail address/],
    [`unverified-${randomBytes(4).toString("hex")}@example.com`, /does not vouch for your e-mail address/],
  ] as const) {
    const visitor = await fresh(browser);
    await visitor.goto(`${appUrl()}/sign-in`);
    await signInElsewhere(visitor, email);
    await expect(visitor.getByText(words)).toBeVisible();
    await expectAccessible(visitor);
    await visitor.goto(`${appUrl()}/${slug}/devices`);
    await expect(visitor).toHaveURL(/\/sign-in/);
  }
});

test("a chosen language comes along to another browser", async ({ page, browser }) => {
  const { slug } = await mintTenant(page, ["Lobby"]);
  const email = somebody("dora");
  const first = await fresh(browser);
  await join(first, await invitedBy(page, slug, email), "Dora Deutsch");
  await first.getByRole("button", { name: /^Account/ }).click();
  await first.getByRole("menuitemradio", { name: "Deutsch" }).click();
  await expect(first.getByRole("heading", { name: "Geräte", exact: true })).toBeVisible();
  const second = await fresh(browser);
  await second.goto(`${appUrl()}/sign-in`);
  await second.getByLabel("E-mail").fill(email);
  await second.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await second.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(second.getByRole("heading", { name: "Geräte", exact: true })).toBeVisible();
});
