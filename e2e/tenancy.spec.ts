import { expect, test } from "@playwright/test";
import { appUrl, people, signIn } from "./app";

const pages = [
  "/acme/devices",
  "/acme/devices/000413a10001",
  "/acme/profiles",
  "/acme/requests",
  "/acme/configuration",
  "/acme/configuration/snom",
  "/acme/settings/general",
  "/acme/settings/touchless-provisioning",
  "/acme/settings/phones",
  "/acme/settings/advanced",
  "/acme/settings/members",
  "/acme/settings/notifications",
];
const operatorPages = [
  "/operator/tenants",
  "/operator/people",
  "/operator/queue",
  "/operator/health",
  "/master/requests",
  "/master/audit",
  "/master/configuration",
  "/master/configuration/snom",
  "/master/settings/touchless-provisioning",
  "/master/settings/notifications",
];
const acmeWords = /Front desk|Ada Admin|ck_demo_acme/;

test("another tenant's admin finds none of a tenant's pages; its own admin finds them all", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const stranger = await browser.newPage();
  await signIn(stranger, people.borealisAdmin);
  const owner = await browser.newPage();
  await signIn(owner, people.acmeAdmin);
  for (const path of pages) {
    const foreign = await stranger.goto(`${appUrl()}${path}`);
    expect(foreign?.status(), path).toBe(404);
    expect(await stranger.content(), path).not.toMatch(acmeWords);
    const own = await owner.goto(`${appUrl()}${path}`);
    expect(own?.status(), path).toBe(200);
  }
  for (const path of operatorPages) {
    const refused = await owner.goto(`${appUrl()}${path}`);
    expect(refused?.status(), path).toBe(404);
  }
});

test("an event stream carries one tenant's devices and is refused to the other's people", async ({
  browser,
}) => {
  const stranger = await browser.newPage();
  await signIn(stranger, people.borealisAdmin);
  const refused = await stranger.request.get(`${appUrl()}/api/events?tenant=acme`);
  expect(refused.status()).toBe(404);

  const heard = stranger.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const events: string[] = [];
        const source = new EventSource("/api/events?tenant=borealis");
        source.addEventListener("devices", (event) => {
          events.push(event.data);
          source.close();
          done(events);
        });
        source.addEventListener("open", () => document.body.setAttribute("data-listening", ""));
      }),
  );
  await stranger.locator("body[data-listening]").waitFor();

  const owner = await browser.newPage();
  await signIn(owner, people.acmeAdmin);
  await owner.goto(`${appUrl()}/acme/devices/000413a10004`);
  await owner.getByRole("button", { name: /^Register/ }).click();
  await expect(owner.getByRole("button", { name: /^Boot a virtual phone/ })).toBeVisible();

  const own = await browser.newPage();
  await signIn(own, people.borealisAdmin);
  await own.goto(`${appUrl()}/borealis/devices/000413b20001`);
  await own.getByRole("button", { name: /^Register/ }).click();
  const ids: unknown = JSON.parse((await heard)[0] ?? "[]");
  expect(ids).toHaveLength(1);
});

test("a viewer sees the state and no control that changes it", async ({ page }) => {
  await signIn(page, people.acmeViewer);
  const controls =
    /^(Add device|Register(?!ed)|Deregister|Boot a virtual phone|More actions|Save(?! the list)|Test|Edit.*|Sign out everywhere|More for|Invite|New token|Delete)/;
  for (const path of pages) {
    const response = await page.goto(`${appUrl()}${path}`);
    expect(response?.status(), path).toBe(200);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await expect(page.getByRole("main").getByRole("button", { name: controls }), path).toHaveCount(0);
  }
});

test("whoever is not signed in is sent to sign in, and comes back", async ({ page }) => {
  await page.goto(`${appUrl()}/acme/devices/000413a10001`);
  await expect(page).toHaveURL(/\/sign-in/);
});
