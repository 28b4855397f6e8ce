import { expect, test } from "@playwright/test";
import { appUrl, password, people, signIn } from "./app";
import { expectReached } from "./truth-line";

test("a new user watches a phone provision itself, with the mouse", async ({ page }) => {
  await signIn(page, people.operator);
  await page.getByRole("link", { name: "Acme Telephones" }).first().click();
  await page
    .getByRole("link", { name: /00:04:13:A1:00:01|Front desk/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Front desk" })).toBeVisible();
  await expectReached(page);

  await page.getByRole("button", { name: /^Register/ }).click();
  await expectReached(page, "Listed");
  await expect(page.getByRole("main").getByText("Registered", { exact: true }).first()).toBeVisible();

  await page.getByRole("button", { name: /^Boot a virtual phone/ }).click();
  await expectReached(page, "Listed", "Redirected", "Provisioned");
  await expect(page.getByText("Would register 200 at acme.demo.example")).toBeVisible();
  await expect(page.getByText("/prov/snomD785-000413A10001.htm").first()).toBeVisible();
});

test("the same by keyboard alone", async ({ page }) => {
  await page.goto(`${appUrl()}/sign-in`);
  await page.keyboard.type(people.acmeAdmin);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Devices" })).toBeVisible();

  await page.keyboard.press("/");
  await page.keyboard.type("00-04-13-a1-00-02");
  await expect(page.getByText("Front desk")).toBeHidden();
  await expect(page.getByText("Conference room")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Conference room" })).toBeVisible();

  await page.keyboard.press("r");
  await expectReached(page, "Listed");
  await page.keyboard.press("b");
  await expectReached(page, "Listed", "Redirected", "Provisioned");
});
