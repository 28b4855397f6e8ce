import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { appUrl, people, signIn } from "./app";
import { expectAccessible } from "./axe";
import { mintTenant } from "./mint";

test("a Yealink is added by its MAC, told by hand where Offhook is, and provisioned", async ({ page }) => {
  const { slug } = await mintTenant(page, ["Lobby"]);
  const mac = `001565${randomBytes(3).toString("hex")}`;
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices`);
  await page.getByRole("button", { name: "Add device" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("MAC").fill(mac);
  const vendor = dialog.getByRole("combobox", { name: "Vendor" });
  await expect(vendor).toHaveValue("yealink");
  await expect(dialog.getByText("A guess by the MAC: the label is right.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("combobox", { name: "UAD type" }).selectOption("T46U");
  await dialog.getByLabel("Name").fill("Workshop");
  await dialog.getByLabel("Extension").fill("210");
  await dialog.getByRole("button", { name: "Add device" }).click();
  await expect(dialog).toHaveCount(0);
  const filter = page.getByRole("combobox", { name: "UAD type" });
  await filter.selectOption({ label: "Yealink T46U" });
  await expect(
    page.getByRole("link", { name: "Workshop" }).or(page.getByText("Workshop")).first(),
  ).toBeVisible();
  await expect(page.getByText("Lobby")).toHaveCount(0);

  await page.goto(`${appUrl()}/${slug}/devices/${mac}`);
  await expect(page.getByText("Yealink T46U")).toBeVisible();
  await expect(page.getByRole("button", { name: "Register", exact: true })).toHaveCount(0);
  const stages = page.getByRole("list", { name: "Truth line" }).getByRole("listitem");
  await expect(stages.nth(0)).toContainText("Not needed");
  await expect(stages.nth(1)).toContainText("Given by hand or by DHCP");
  const how = page.getByRole("region", { name: "How this phone finds Offhook" });
  await expect(how).toContainText(`${appUrl()}/prov`);
  await expect(how).toContainText("Option 66 or 160");
  await expect(how).toContainText("Set, not shown");
  await expectAccessible(page);
  await how.getByRole("button", { name: "Show password" }).click();
  await expect(how).toContainText("That it was shown is in the audit.");
  const value = async (at: number) =>
    (await how.getByRole("definition").nth(at).locator("span > span").first().textContent()) ?? "";
  const [file, username, password] = [await value(2), await value(3), await value(4)];
  expect(file).toBe(`${appUrl()}/prov/${mac}.cfg`);
  expect(page.url()).not.toContain(password);

  const refused = await page.request.get(file);
  expect(refused.status()).toBe(401);
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  const served = await page.request.get(file, { headers: { authorization } });
  expect(served.status()).toBe(200);
  expect(await served.text()).toContain("210");
  await expect(stages.nth(2).locator("time")).toBeVisible();
  await expect(page.getByText("It took its configuration.")).toBeVisible();
  await how.getByRole("button", { name: "Hide password" }).click();
  await expect(how).not.toContainText(password);
});

test("many phones of another vendor are added by a paste, and none is registered", async ({ page }) => {
  const { slug } = await mintTenant(page, []);
  const macs = [1, 2].map(() => `001565${randomBytes(3).toString("hex")}`);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices/add`);
  await page
    .getByRole("textbox", { name: "Phones" })
    .fill([`${macs[0]}, Hall, 300`, `${macs[1]}, Desk, 301`].join("\n"));
  await expect(page.getByRole("combobox", { name: "Vendor of all" })).toHaveValue("yealink");
  await page.getByRole("combobox", { name: "UAD type of all" }).selectOption("T46U");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("2 rows: 2 ready.").first()).toBeVisible();
  const hall = page.getByRole("table", { name: "Phones to add" }).getByRole("row", { name: /Hall/ });
  await expect(hall).toContainText("Yealink T46Uguess");
  await page.getByRole("button", { name: "Add 2 devices" }).click();
  await expect(page.getByText("2 rows: 2 added.").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Register these now" })).toHaveCount(0);
});
