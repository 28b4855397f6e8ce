import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { appUrl, logFile, people, signIn } from "./app";
import { mailTo } from "./mails";
import { type Minted, mintTenant, rest } from "./mint";
import { fill, routes } from "./routes";

test.use({ actionTimeout: 2_000, navigationTimeout: 20_000 });

/** What a viewer's browser may send: their own language is theirs. */
const OWN = /^people\.setLanguage$/;

/** What a walk must not meet, noted as it happens. */
function watch(page: Page) {
  const broken: string[] = [];
  const refused: string[] = [];
  const sent: string[] = [];
  page.on("response", (response) => {
    const what = `${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`;
    if (response.status() >= 500) broken.push(what);
    if (response.status() === 403) refused.push(what);
  });
  page.on("pageerror", (error) => broken.push(`${page.url()}: ${error.message}`));
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === "POST" && pathname.startsWith("/api/trpc/")) {
      sent.push(...pathname.slice("/api/trpc/".length).split(","));
    }
  });
  return { broken, refused, sent };
}

/** Whoever presses it is somebody else afterwards, and walks no further. */
const LEAVES = /^Sign (?:in|out)/;

const nameOf = (control: Locator) =>
  control.evaluate((element) => element.getAttribute("aria-label") ?? element.textContent ?? "");

const shown = (locator: Locator) => locator.filter({ visible: true });

const anyDialog = (page: Page) =>
  shown(page.getByRole("dialog"))
    .or(shown(page.getByRole("alertdialog")))
    .first();

/** Presses every button of a dialog that acts; what is not filled in is refused there. */
async function pressDialog(page: Page) {
  const dialog = shown(page.getByRole("dialog"))
    .or(shown(page.getByRole("alertdialog")))
    .first();
  if (!(await dialog.isVisible())) return;
  const last = shown(dialog.getByRole("button")).last();
  if (await last.isEnabled().catch(() => false)) await last.click().catch(() => {});
  for (let tries = 0; tries < 3 && (await dialog.isVisible()); tries += 1) {
    await page.keyboard.press("Escape");
    const leave = shown(page.getByRole("alertdialog").getByRole("button")).last();
    if (await leave.isVisible()) await leave.click().catch(() => {});
  }
}

async function pressMenu(page: Page, opener: Locator) {
  const menu = shown(page.getByRole("menu")).first();
  if (!(await menu.isVisible())) return;
  const items = await menu.getByRole("menuitem").count();
  for (let index = 0; index < items; index += 1) {
    if (!(await menu.isVisible())) await opener.click().catch(() => {});
    const item = menu.getByRole("menuitem").nth(index);
    if (!(await item.isVisible()) || LEAVES.test(await nameOf(item).catch(() => ""))) continue;
    await item.click().catch(() => {});
    await pressDialog(page);
  }
  await page.keyboard.press("Escape");
}

/** Presses every button of the page's own part once, with the menus and dialogs behind it. */
async function pressAll(page: Page, url: string) {
  await arrive(page, url);
  const buttons = page.getByRole("main").getByRole("button");
  const pressed = new Set<string>();
  for (let index = 0; index < (await buttons.count()); index += 1) {
    const button = buttons.nth(index);
    if (!(await button.isVisible()) || !(await button.isEnabled().catch(() => false))) continue;
    const name = await nameOf(button).catch(() => "");
    if (pressed.has(name) || LEAVES.test(name)) continue;
    pressed.add(name);
    await button.click().catch(() => {});
    await pressMenu(page, button);
    await pressDialog(page);
    if (page.url() !== url || (await anyDialog(page).isVisible())) await arrive(page, url);
  }
  return pressed;
}

async function arrive(page: Page, url: string) {
  const response = await page.goto(url);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  return response?.status() ?? 0;
}

/** Somebody with a role in a tenant of the test's own, signed in. */
async function member(page: Page, tenant: Minted, role: "admin" | "viewer") {
  const email = `${role}-${tenant.slug}@walk.example`;
  await rest(page, "POST", `/tenants/${tenant.slug}/invitations`, { email, role });
  await page.goto((await mailTo(email)).link);
  await page.getByLabel("Your name").fill(`Walking ${role}`);
  await page.getByRole("textbox", { name: "Password" }).fill("a long new password");
  await page.getByRole("button", { name: "Make the account and join" }).click();
  await page.waitForURL((url) => url.pathname.startsWith(`/${tenant.slug}`));
}

const operatorRoute = (route: string) => route.startsWith("/operator");

/** The pages of a tenant that has everything: devices, a profile, a key. */
async function pagesOf(page: Page) {
  const tenant = await mintTenant(page, ["Front desk", "Kitchen"]);
  const profile = (await rest(page, "POST", `/tenants/${tenant.slug}/profiles`, { name: "Walked" })) as {
    id: string;
  };
  const given = {
    tenant: tenant.slug,
    mac: tenant.macs[0] ?? "",
    vendor: "snom",
    id: profile.id,
    token: "not-a-link",
  };
  return { tenant, all: routes().map((route) => ({ route, url: `${appUrl()}${fill(route, given)}` })) };
}

for (const role of ["viewer", "admin"] as const) {
  test(`${role}: no page has a control that the role may not use`, async ({ page }) => {
    test.setTimeout(300_000);
    const { tenant, all } = await pagesOf(page);
    await member(page, tenant, role);
    const seen = watch(page);
    let buttons = 0;
    for (const { route, url } of all) {
      if (operatorRoute(route)) {
        const response = await page.goto(url);
        expect([403, 404], route).toContain(response?.status());
        seen.refused.length = 0;
        continue;
      }
      const before = seen.refused.length;
      const pressed = await pressAll(page, url);
      // A page that as a whole is not for the role says so; whatever else is refused was offered in vain.
      if (seen.refused.length > before && pressed.size === 0) seen.refused.length = before;
      buttons += pressed.size;
    }
    expect(buttons).toBeGreaterThan(10);
    expect(seen.refused).toEqual([]);
    expect(seen.broken).toEqual([]);
    if (role === "viewer") expect(seen.sent.filter((verb) => !OWN.test(verb))).toEqual([]);
    else expect(seen.sent).not.toEqual([]);
  });
}

test("an operator finds every page, and the log has no failure", async ({ page }) => {
  test.setTimeout(180_000);
  const { all } = await pagesOf(page);
  await signIn(page, people.operator);
  const seen = watch(page);
  for (const { route, url } of all) expect(await arrive(page, url), route).toBeLessThan(500);
  expect(seen.broken).toEqual([]);
  expect(seen.refused).toEqual([]);
  const failures = readFileSync(logFile(), "utf8")
    .split("\n")
    .filter((line) => /"level":(50|60)\b/.test(line));
  expect(failures).toEqual([]);
});
