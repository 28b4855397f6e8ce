import { expect, type Page, test } from "@playwright/test";
import { appUrl, people, signIn } from "./app";
import { expectAccessible } from "./axe";
import { mintTenant } from "./mint";

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const open = async (page: Page, name: string, item: string) => {
  await row(page, name)
    .getByRole("button", { name: /^More for/ })
    .click();
  await page.getByRole("menuitem", { name: item }).click();
};

test("a plan is made, given to a tenant, changed with its consequences shown, and kept while it is had", async ({
  page,
}) => {
  const { slug, name } = await mintTenant(page, ["Desk", "Lobby"]);
  const plan = `Two phones ${slug}`;
  const dialog = page.getByRole("dialog");
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/operator/plans`);
  await page.getByRole("button", { name: "Add plan" }).click();
  await dialog.getByLabel("Name").fill(plan);
  await dialog.getByLabel("Device limit").fill("2");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Add plan" }).click();
  await expect(row(page, plan)).toContainText("Included");

  await page.goto(`${appUrl()}/operator/tenants?q=${slug}`);
  await open(page, name, "Edit");
  await dialog.getByRole("combobox", { name: "Plan" }).click();
  await page.getByRole("option", { name: plan }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row(page, name)).toContainText(plan);

  await page.goto(`${appUrl()}/operator/plans`);
  await row(page, plan).getByRole("button", { name: plan, exact: true }).click();
  await expect(dialog).toContainText("1 tenant has it");
  await dialog.getByLabel("Device limit").fill("1");
  await expect(dialog).toContainText("1 tenant is over the limit, with 1 device too many");
  await dialog.getByLabel("Touchless provisioning").click();
  await expect(dialog).toContainText("1 tenant loses touchless provisioning");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row(page, plan)).toContainText("Not included");

  await open(page, plan, "Delete");
  await dialog.getByRole("button", { name: "Delete plan" }).click();
  await expect(dialog).toContainText(`One tenant has the plan “${plan}”.`);
  await expect(dialog).toContainText("Give them another plan in Tenants, then delete this one.");
  await dialog.getByRole("button", { name: "Cancel" }).click();
});
