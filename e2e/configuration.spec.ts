import { expect, test } from "@playwright/test";
import { appUrl, people, signIn } from "./app";
import { mintTenant } from "./mint";
import { expectReached } from "./truth-line";

test("a key without a Role is told apart with its remedy, and the right key mends it", async ({ page }) => {
  const { slug, macs } = await mintTenant(page, ["Lobby"]);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/configuration/snom`);
  const save = page.getByRole("button", { name: "Save", exact: true });
  const tryIt = page.getByRole("button", { name: "Test", exact: true });
  const enter = async (keyId: string, secret: string) => {
    await page.getByRole("textbox", { name: "Access Key ID" }).fill(keyId);
    await page.getByRole("button", { name: "Replace" }).click();
    await page.getByRole("textbox", { name: "Access Key Secret" }).fill(secret);
    await expect(tryIt).toBeDisabled();
    await save.click();
    await expect(page.getByRole("button", { name: "Replace" })).toBeVisible();
    await tryIt.click();
  };

  await enter("ck_demo_acme_norole", "demo-secret-acme-norole");
  await expect(page.getByText("The key has no Role in SRAPS.").first()).toBeVisible();
  await expect(
    page.getByText("Edit the API key there, choose a Role, then press Test.").first(),
  ).toBeVisible();

  await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  await page.getByRole("button", { name: /^Register/ }).click();
  await expect(page.getByText("The key has no Role in SRAPS.").first()).toBeVisible();
  await page.getByRole("link", { name: "Open Configuration" }).click();
  await page.getByRole("link", { name: "Edit Snom" }).click();

  await enter("ck_demo_borealis", "demo-secret-borealis");
  await expect(page.getByText("Connected to SRAPS, company Borealis Hotels.").first()).toBeVisible();
  const leaked = (await page.content()).includes("demo-secret-borealis");
  expect(leaked, "the secret stands in the page").toBe(false);

  await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  await page.getByRole("button", { name: /^Register/ }).click();
  await expectReached(page, "Listed");
});

test("several devices are registered and deregistered at once, with a result for each", async ({ page }) => {
  const { slug } = await mintTenant(page, ["Room 1", "Room 2", "Room 3"]);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices`);
  await page.getByRole("checkbox", { name: "Choose Room 1" }).check();
  await page.getByRole("checkbox", { name: "Choose Room 3" }).check();
  const chosen = page.getByRole("region", { name: "2 devices chosen" });
  await chosen.getByRole("button", { name: "Register", exact: true }).click();
  await expect(page.getByText("3 devices, 2 registered.")).toBeVisible();

  await page.goto(`${appUrl()}/${slug}/devices?status=registered`);
  await expect(page.getByRole("link", { name: /Room 2|100/ })).toHaveCount(0);
  await page.getByRole("checkbox", { name: "Choose Room 1" }).check();
  await page
    .getByRole("region", { name: "1 device chosen" })
    .getByRole("button", { name: "Deregister" })
    .click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Deregister/ })
    .click();
  await expect(page.getByText("3 devices, 1 registered.")).toBeVisible();
});

test("a phone that moved on is deleted only with its name typed, and deregistered first", async ({
  page,
}) => {
  const { slug, macs } = await mintTenant(page, ["Old phone"]);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  await page.getByRole("button", { name: /^Register/ }).click();
  await expectReached(page, "Listed");
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const confirm = page.getByRole("dialog").getByRole("button", { name: "Delete device" });
  await expect(confirm).toBeDisabled();
  await page.getByRole("dialog").getByRole("textbox").fill("Old phone");
  await confirm.click();
  await expect(
    page
      .getByText("Old phone is deleted")
      .or(page.getByRole("heading", { name: "Devices" }))
      .first(),
  ).toBeVisible();
});

test("the operator is told what a change of mode does before it is done", async ({ page }) => {
  const { slug, name, macs } = await mintTenant(page, ["Lobby"]);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  await page.getByRole("button", { name: /^Register/ }).click();
  await expectReached(page, "Listed");
  await page.goto(`${appUrl()}/master/settings/touchless-provisioning`);
  await page.getByRole("radio", { name: /^Off/ }).click();
  await expect(page.getByText(/What changing to .* does/)).toBeVisible();
  await expect(page.getByRole("main").getByText(name).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Change to/ })).toBeVisible();
});

test("credentials are rotated, and the page says who has taken the new ones", async ({ page }) => {
  const { slug, macs } = await mintTenant(page, ["Lobby"]);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  await page.getByRole("button", { name: /^Register/ }).click();
  await expectReached(page, "Listed");
  await page.getByRole("button", { name: /^Boot a virtual phone/ }).click();
  await expectReached(page, "Listed", "Redirected", "Provisioned");

  await page.goto(`${appUrl()}/${slug}/settings/advanced`);
  await expect(page.getByText("The one phone has used the credentials in force.")).toBeVisible();
  await page.getByRole("button", { name: "Make new credentials" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Make new credentials" }).click();
  await expect(page.getByText("The one phone has not used the credentials in force yet.")).toBeVisible();

  await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  await page.getByRole("button", { name: /^Boot a virtual phone/ }).click();
  await expect(page.getByText("Would register 100 at")).toBeVisible();
  await page.goto(`${appUrl()}/${slug}/settings/advanced`);
  await expect(page.getByText("The one phone has used the credentials in force.")).toBeVisible();
});
