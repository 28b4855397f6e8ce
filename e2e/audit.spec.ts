import { expect, type Page, test } from "@playwright/test";
import { appUrl, people, signIn } from "./app";
import { expectAccessible } from "./axe";
import { mintTenant, rest } from "./mint";

const rows = (page: Page) => page.getByRole("table", { name: "Audit" }).locator("tbody tr[data-row]");

/** A tenant whose one phone has been renamed and got a new password. */
async function busyTenant(page: Page) {
  const { slug, macs } = await mintTenant(page, ["Lobby"]);
  const mac = macs[0] ?? "";
  await rest(page, "PATCH", `/tenants/${slug}/devices/${mac}`, {
    name: "=Lobby, new",
    lines: [{ number: "100", userId: "100", password: "planted-password" }],
  });
  return { slug, mac };
}

test("an entry opens with what it was before and after, and no secret", async ({ page }) => {
  const { slug, mac } = await busyTenant(page);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices`);
  // A key pressed before the page listens is nobody's.
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("a");
    await expect(page.getByRole("heading", { name: "Audit" })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.keyboard.press("/");
  await page.keyboard.type((mac.match(/../g) ?? []).join(":"));
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText("Changed a device");
  await page.keyboard.press("Enter");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  const opened = page.getByRole("dialog");
  const field = (name: string) =>
    opened.getByRole("row").filter({ has: page.getByText(name, { exact: true }) });
  await expect(field("name")).toContainText(/Changed.*Lobby.*=Lobby, new/);
  await expect(field("lines 1 password")).toContainText("••••");
  await expect(opened.getByText("extension", { exact: true })).toHaveCount(0);
  await opened.getByRole("button", { name: /that stayed the same/ }).click();
  await expect(field("extension")).toContainText("Same");
  expect(await page.content()).not.toContain("planted-password");
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await page.getByRole("combobox", { name: "What was done" }).click();
  await page.getByRole("option", { name: "Added a device" }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/verb=device\.create/);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("combobox", { name: "Person" }).selectOption({ index: 1 });
  await expect(page).toHaveURL(/person=/);
  await page.goto(`${appUrl()}/${slug}/audit?thing=nothing-like-it`);
  await page.getByRole("button", { name: "Show the whole log" }).click();
  await expect(rows(page).filter({ hasText: "Changed a device" })).toHaveCount(1);
});

test("what is filtered is exported, for a spreadsheet and for a script", async ({ page }) => {
  const { slug, mac } = await busyTenant(page);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/audit?verb=device.update`);
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /^CSV/ }).click();
  expect((await download).suggestedFilename()).toMatch(new RegExp(`^audit-${slug}-.*\\.csv$`));

  const file = async (query: string) =>
    (await page.request.get(`${appUrl()}/api/audit/${slug}?${query}`)).text();
  const csv = await file("verb=device.update&format=csv");
  expect(csv.split("\r\n")).toHaveLength(3);
  expect(csv).toContain(mac);
  const lines = (await file("thing=device&format=jsonl")).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line).verb)).toEqual(["device.update", "device.create"]);
  expect(csv + lines).not.toContain("planted-password");
});

test("who may not read it finds no audit log", async ({ browser, request }) => {
  expect((await request.get(`${appUrl()}/api/audit/acme`)).status()).toBe(401);
  const expected = [
    [people.acmeAdmin, 200, 200],
    [people.acmeViewer, 403, 403],
    [people.borealisAdmin, 404, 404],
  ] as const;
  for (const [email, pageStatus, fileStatus] of expected) {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, email);
    expect((await page.goto(`${appUrl()}/acme/audit`))?.status(), email).toBe(pageStatus);
    expect((await page.request.get(`${appUrl()}/api/audit/acme?format=csv`)).status(), email).toBe(
      fileStatus,
    );
    expect((await page.request.get(`${appUrl()}/api/audit/master`)).status(), email).toBe(404);
    if (email === people.acmeViewer) {
      await page.goto(`${appUrl()}/acme/requests`);
      await expect(page.getByRole("link", { name: "Requests" })).toBeVisible();
      await expect(page.getByRole("link", { name: "Audit" })).toHaveCount(0);
    }
    await page.context().close();
  }
});
