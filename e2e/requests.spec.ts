import { randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { appUrl, people, signIn } from "./app";
import { expectAccessible } from "./axe";
import { mintTenant } from "./mint";

const wrong = { authorization: `Basic ${Buffer.from("somebody:wrong").toString("base64")}` };
const fileOf = (mac: string) => `snomD785-${mac.toUpperCase()}.htm`;

/** A phone asks for its configuration, with credentials that are wrong or without any. */
async function ask(page: Page, mac: string, headers: Record<string, string> = wrong): Promise<void> {
  const response = await page.request.get(`${appUrl()}/prov/${fileOf(mac)}`, { headers });
  expect(response.status()).toBe(401);
}

const rows = (page: Page) => page.getByRole("table", { name: "Requests" }).locator("tbody tr[data-row]");

test("requests come in by themselves, wait while the log is paused, and none is lost", async ({ page }) => {
  const { slug, macs } = await mintTenant(page, ["Lobby"]);
  const mac = macs[0] ?? "";
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/requests?range=all`);
  await expect(page.getByText("No phone has asked yet")).toBeVisible();
  await expect(page.getByText("Live", { exact: true })).toBeVisible();

  await ask(page, mac, {});
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText("Challenged");

  await page.getByRole("button", { name: /^Pause/ }).click();
  await ask(page, mac);
  await ask(page, mac);
  await expect(page.getByText("Paused, 2 new")).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("button", { name: /^Resume/ }).click();
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
});

test("a refused request leads to its remedy, with the mouse and by keyboard alone", async ({ page }) => {
  const { slug, macs } = await mintTenant(page, ["Lobby"]);
  const mac = macs[0] ?? "";
  await ask(page, mac);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/requests`);
  await rows(page).first().getByText("Refused").click();
  const opened = page.getByRole("dialog");
  await expect(opened).toContainText("Reset the phone to factory settings");
  await expect(opened).toContainText("Lobby");
  await expectAccessible(page);
  await opened.getByRole("link", { name: "Open device" }).click();
  await expect(page.getByRole("heading", { name: "Lobby" })).toBeVisible();

  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await expect(page.getByRole("heading", { name: "Requests", level: 1 })).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(opened).toContainText("What to do");
  await page.keyboard.press("Escape");
  await expect(opened).toBeHidden();
  await page.keyboard.press("p");
  await expect(page.getByText("Paused", { exact: true }).filter({ visible: true })).toBeVisible();
});

test("the log is narrowed in the address, and the strip has its numbers in a table", async ({ page }) => {
  const { slug, macs } = await mintTenant(page, ["Lobby", "Bar"]);
  const [one = "", other = ""] = macs;
  await ask(page, one);
  await ask(page, other);
  await ask(page, other, {});
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/requests`);
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press("/");
  await page.keyboard.type((other.toUpperCase().match(/../g) ?? []).join("-"));
  await expect(rows(page)).toHaveCount(2);
  await expect(page).toHaveURL(/mac=/);
  const strip = page.getByRole("region", { name: "Requests by outcome over time" });
  await expect(strip.getByRole("img")).toHaveAccessibleName(
    /2 requests in the last day: 1 challenged, 1 refused/,
  );
  await strip.getByRole("button", { name: "Refused 1" }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/outcome=refused/);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await strip.getByRole("button", { name: "Show as table" }).click();
  await expect(strip.getByRole("columnheader")).toHaveText(["Time", "Challenged", "Refused", "All"]);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Empty the search" }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole("combobox", { name: "Outcome" }).click();
  await page.getByRole("option", { name: "Any outcome" }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.goto(`${appUrl()}/${slug}/requests?path=nothing`);
  await page.getByRole("button", { name: "Show all requests" }).click();
  await expect(rows(page)).toHaveCount(3);
});

test("the operator adds an unknown phone to a tenant from its refused request", async ({ page }) => {
  const { slug, name } = await mintTenant(page, []);
  const mac = `000413${randomBytes(3).toString("hex")}`;
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/master/requests?mac=${mac}`);
  await expect(page.getByRole("heading", { name: "Unknown phones" })).toBeVisible();
  await ask(page, mac);
  await page.getByRole("button", { name: "Unknown MAC." }).click();
  await page.getByRole("button", { name: "Add this MAC" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("combobox", { name: "UAD type" }).locator("option:checked")).toHaveText(
    "D785",
  );
  await dialog.getByRole("combobox", { name: "Tenant" }).selectOption({ label: name });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Found");
  await dialog.getByRole("textbox", { name: "Extension" }).fill("300");
  await dialog.getByRole("button", { name: "Add device" }).click();
  await expect(page).toHaveURL(new RegExp(`/${slug}/devices/${mac}$`));
  await expect(page.getByRole("heading", { name: "Found" })).toBeVisible();

  await page.goto(`${appUrl()}/master/requests?mac=${mac}`);
  await page.getByRole("button", { name: "Unknown MAC." }).click();
  await expect(dialog).toContainText(`has been added since, to ${name}`);
});

test("a viewer reads the log, and nobody adds from a tenant's log", async ({ page }) => {
  await page.request.get(`${appUrl()}/prov/${fileOf("000413a10006")}`, { headers: wrong });
  await signIn(page, people.acmeViewer);
  await page.goto(`${appUrl()}/acme/requests?mac=000413a10006`);
  await rows(page).first().getByRole("button").click();
  await expect(page.getByRole("dialog")).toContainText("What to do");
  await expect(page.getByRole("button", { name: "Add this MAC" })).toHaveCount(0);
});
