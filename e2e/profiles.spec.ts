import { expect, type Page, test } from "@playwright/test";
import { appUrl, people, signIn } from "./app";
import { expectAccessible } from "./axe";
import { mintTenant, rest } from "./mint";

const given = (page: Page) => page.getByRole("table", { name: "What the phone gets" });
const order = (page: Page) => page.getByRole("list", { name: "Profiles of this device, in order" });

/** The id of a profile made over REST. */
async function profileOf(page: Page, slug: string, name: string, settings: object): Promise<string> {
  const made = await rest(page, "POST", `/tenants/${slug}/profiles`, { name, settings });
  return String(Object(made).id);
}

test("a profile is made, set and given to a device by keyboard, and the phone’s file has it", async ({
  page,
}) => {
  const { slug, macs } = await mintTenant(page, ["Lobby"]);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices`);
  await page.getByRole("heading", { level: 1, name: "Devices" }).waitFor();
  // A key pressed before the page listens is nobody's.
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("p");
    await expect(page.getByRole("heading", { name: "No profiles yet" })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expectAccessible(page);
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog").getByLabel("Name")).toBeFocused();
  await page.keyboard.type("Denver branch");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Denver branch" })).toBeVisible();
  await expect(page.getByText("No device has it yet. It sets nothing yet.")).toBeVisible();
  await expect(page.getByText("Inherited: Europe/Berlin. The system’s default.")).toBeVisible();

  await page.getByRole("switch", { name: "Set in this profile: Time zone" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: /^In this profile: Time zone/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Denver");
  await expect(page.getByRole("option", { name: /America\/Denver/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Unsaved changes")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("No device has it yet. It sets 1 setting.")).toBeVisible();
  await expect(page.getByText("Unsaved changes")).toBeHidden();
  await expectAccessible(page);

  await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  await expect(given(page).getByRole("row", { name: /^Time zone/ })).toContainText("System default");
  await page.getByRole("button", { name: "Show the file" }).click();
  const file = page.locator("pre");
  await expect(file).toContainText(">GER+1<");
  await page.getByRole("button", { name: "Add a profile" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Denver branch" })).toBeFocused();
  await page.keyboard.press("Enter");
  const zone = given(page).getByRole("row", { name: /^Time zone/ });
  await expect(zone).toContainText("America/Denver");
  await expect(zone).toContainText("Denver branch");
  await expect(file).toContainText(">USA-7<");
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText("Profiles changed");
  await expectAccessible(page);
});

test("the order of a device’s profiles decides, moved by keyboard; deleting one falls back", async ({
  page,
}) => {
  const { slug, macs } = await mintTenant(page, ["Lobby", "Hall"]);
  const first = await profileOf(page, slug, "Denver", { timeZone: "America/Denver", language: "fr" });
  const second = await profileOf(page, slug, "Halifax", { timeZone: "America/Halifax" });
  await rest(page, "PUT", `/tenants/${slug}/devices/${macs[0]}/profiles`, { profiles: [first, second] });
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  const zone = given(page).getByRole("row", { name: /^Time zone/ });
  await expect(zone).toContainText("Halifax");
  await expect(given(page).getByRole("row", { name: /^Language/ })).toContainText("French");
  await page.getByRole("button", { name: "Move Halifax up" }).focus();
  await page.keyboard.press("Enter");
  await expect(order(page).getByRole("listitem")).toHaveText([/Halifax/, /Denver/]);
  await expect(page.getByRole("button", { name: "Move Halifax up" })).toBeFocused();
  await expect(zone).toContainText("America/Denver");
  await page.getByRole("button", { name: "Take Denver away" }).focus();
  await page.keyboard.press("Enter");
  await expect(zone).toContainText("America/Halifax");
  await expect(order(page).getByRole("listitem")).toHaveText([/Halifax/]);

  await page.getByRole("link", { name: "Profiles", exact: true }).click();
  await page.getByRole("link", { name: "1 device with Halifax" }).click();
  await expect(page.getByRole("link", { name: /Hall|Lobby/ }).or(page.getByText("Lobby"))).toBeVisible();
  await expect(page.getByText("Hall", { exact: true })).toHaveCount(0);

  await page.goto(`${appUrl()}/${slug}/profiles/${second}`);
  await expect(page.getByRole("table", { name: "Devices with this profile" })).toContainText("Lobby");
  await page.getByRole("button", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("1 device loses it");
  await expect(dialog.getByRole("button", { name: "Delete profile" })).toBeDisabled();
  await expectAccessible(page);
  await page.keyboard.type("Halifax");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/${slug}/profiles`);
  await expect(page.getByRole("link", { name: "Denver" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Halifax" })).toHaveCount(0);
  await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  await expect(zone).toContainText("Europe/Berlin");
});

test("a viewer sees profiles without a control, another tenant’s admin sees none", async ({
  page,
  browser,
}) => {
  const id = await profileOf(page, "acme", "Seen", { language: "de" });
  try {
    await signIn(page, people.acmeViewer);
    for (const path of ["profiles", `profiles/${id}`]) {
      await page.goto(`${appUrl()}/acme/${path}`);
      await expect(page.getByText("Seen").first()).toBeVisible();
      const main = page.getByRole("main");
      await expect(main.getByRole("button", { name: /^(Add|Save|Delete)/ })).toHaveCount(0);
      await expect(main.getByRole("switch")).toHaveCount(0);
    }
    await expect(page.getByText("Set in this profile")).toBeVisible();
    const stranger = await browser.newPage();
    await signIn(stranger, people.borealisAdmin);
    for (const at of [`/acme/profiles/${id}`, `/borealis/profiles/${id}`, "/borealis/profiles/x"])
      expect((await stranger.goto(`${appUrl()}${at}`))?.status(), at).toBe(404);
  } finally {
    await rest(page, "DELETE", `/tenants/acme/profiles/${id}`);
  }
});

test.describe("in German, dark, 390 px wide", () => {
  test.use({ locale: "de-DE", colorScheme: "dark", viewport: { width: 390, height: 844 } });
  test("the pages are spoken and accessible", async ({ page }) => {
    const { slug, macs } = await mintTenant(page, ["Lobby"]);
    const id = await profileOf(page, slug, "Denver", { timeZone: "America/Denver", codecs: ["g722"] });
    await rest(page, "PUT", `/tenants/${slug}/devices/${macs[0]}/profiles`, { profiles: [id] });
    await page.context().addCookies([{ name: "offhook-language", value: "en", url: appUrl() }]);
    await signIn(page, people.operator);
    await page.context().addCookies([{ name: "offhook-language", value: "de", url: appUrl() }]);
    await page.goto(`${appUrl()}/${slug}/profiles`);
    await expect(page.getByRole("heading", { level: 1, name: "Profile" })).toBeVisible();
    await expect(page.getByText("Zeitzone · Codecs, in Reihenfolge")).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${appUrl()}/${slug}/profiles/${id}`);
    await expect(page.getByText("1 Gerät hat es. Es setzt 2 Einstellungen.")).toBeVisible();
    await expect(page.getByText("Geerbt: 1 Tag. Systemvorgabe.")).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
    await expect(page.getByRole("table", { name: "Was das Telefon bekommt" })).toContainText("Denver");
    await expectAccessible(page);
  });
});
