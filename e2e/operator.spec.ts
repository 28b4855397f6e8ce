import { expect, type Page, test } from "@playwright/test";
import { appUrl, password, people, signIn } from "./app";
import { expectAccessible } from "./axe";
import { mintTenant, rest } from "./mint";
import { expectReached } from "./truth-line";

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const register = (page: Page, slug: string, mac = "") =>
  rest(page, "PUT", `/tenants/${slug}/devices/${mac}/registration`);

test("a queue is paused, its phones say so, and it goes on when it is resumed", async ({ page }) => {
  const { slug, name, macs } = await mintTenant(page, ["Lobby"]);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/operator/queue?q=${slug}`);
  await row(page, name)
    .getByRole("button", { name: /^More for/ })
    .click();
  await page.getByRole("menuitem", { name: "Pause" }).click();
  await expect(page.getByRole("dialog")).toContainText("Nothing waits now.");
  await page.getByRole("dialog").getByRole("button", { name: "Pause the queue" }).click();
  await expect(row(page, name)).toContainText("Paused");
  await expectAccessible(page);

  await register(page, slug, macs[0]);
  await expect(row(page, name)).toContainText("1 of 1,000");
  await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  await expect(
    page
      .getByRole("main")
      .getByText(/the queue is paused by the operator/i)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole("list", { name: "Truth line" }).getByRole("listitem").first()).toContainText(
    "Waiting",
  );

  await page.goto(`${appUrl()}/operator/health`);
  await expect(
    page.getByText(`The queue at SRAPS of ${name} is paused; 1 registration waits.`),
  ).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole("listitem")
    .filter({ hasText: name })
    .getByRole("link", { name: "Open the queue" })
    .click();
  await row(page, name)
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .click();
  await expect(page.getByRole("dialog")).toContainText("1 waiting, 0 running");
  await expectAccessible(page);
  await page.getByRole("dialog").getByLabel("At once (queuenum)").fill("3");
  await page.getByRole("dialog").getByRole("button", { name: "Save limits" }).click();
  await expect(page.getByText(`The limits of SRAPS of ${name} are saved.`)).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText(`SRAPS of ${name} is resumed.`)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(row(page, name)).toContainText("of 3");
  await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  await expectReached(page, "Listed");
});

test("what failed is retried by keyboard alone", async ({ page }) => {
  const { slug, name, macs } = await mintTenant(page, ["Gate"]);
  const sandbox = { apiUrl: `${appUrl()}/sandbox/sraps/api/v1/`, keyId: "ck_demo_borealis" };
  const key = `/tenants/${slug}/redirect-accounts/snom`;
  await rest(page, "PUT", key, { ...sandbox, keySecret: "not the secret" });
  await register(page, slug, macs[0]);
  await page.goto(`${appUrl()}/sign-in`);
  await page.keyboard.type(people.operator);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password());
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Tenants" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("q");
  await page.getByRole("heading", { name: "Queue" }).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type(slug);
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(row(page, name)).toContainText("SRAPS does not know this Access Key ID");
  await rest(page, "PUT", key, { ...sandbox, keySecret: "demo-secret-borealis" });
  await page.keyboard.press("Enter");
  await page.keyboard.press("j");
  await page.keyboard.press("r");
  await expect(page.getByRole("dialog", { name: "Retry all 1 that failed?" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 is asked for again.")).toBeVisible();
  await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  await expectReached(page, "Listed");
});

test("a tenant is suspended in words, its people are told whom to ask, and it comes back", async ({
  page,
  browser,
}) => {
  const borealis = "Borealis Hotels";
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/operator/tenants?q=borealis`);
  await row(page, borealis)
    .getByRole("button", { name: /^More for/ })
    .click();
  await page.getByRole("menuitem", { name: "Suspend" }).click();
  await page.getByLabel("Reason").fill("The invoice of June is open");
  await page.getByRole("button", { name: "Suspend tenant" }).click();
  await expect(row(page, borealis)).toContainText("Suspended");
  try {
    const admin = await (await browser.newContext()).newPage();
    await signIn(admin, people.borealisAdmin);
    await expect(admin.getByRole("heading", { name: "This tenant is suspended" })).toBeVisible();
    await expect(admin.getByText("Borealis Hotels is suspended. The invoice of June is open.")).toBeVisible();
    await expect(admin.getByText(/^Ask whoever runs this installation/)).toBeVisible();
    await expectAccessible(admin);
    expect((await admin.request.get(`${appUrl()}/api/events?tenant=borealis`)).status()).toBe(403);
    const phone = await admin.request.get(`${appUrl()}/prov/snomD785-000413B20001.htm`);
    expect(phone.status()).toBe(401);

    await page.getByRole("combobox", { name: "Which tenants" }).click();
    await page.getByRole("option", { name: "Suspended" }).click();
    await expect(page).toHaveURL(/show=suspended/);
    await page.getByRole("link", { name: borealis }).click();
    await expect(page.getByRole("region", { name: "Notice" })).toContainText("It is suspended.");

    await page.goto(`${appUrl()}/operator/tenants?q=borealis`);
    await row(page, borealis).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("s");
    await expect(page.getByText("The suspension of Borealis Hotels is lifted.")).toBeVisible();
    await expect(row(page, borealis)).not.toContainText("Suspended");
    await admin.getByRole("link", { name: "Look again" }).click();
    await expect(admin.getByRole("heading", { name: "Devices" })).toBeVisible();
  } finally {
    await page.goto(`${appUrl()}/operator/tenants?q=borealis&show=suspended`);
    const more = row(page, borealis).getByRole("button", { name: /^More for/ });
    await page
      .getByText(/^1 tenant found|^No tenant/)
      .first()
      .waitFor();
    if (await more.isVisible()) {
      await more.click();
      await page.getByRole("menuitem", { name: "Lift the suspension" }).click();
      await expect(page.getByText(/is lifted/)).toBeVisible();
    }
  }
});

test("the operator enters a tenant under a banner, which is recorded there once", async ({ page }) => {
  const { slug, name } = await mintTenant(page, ["Lobby"]);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/operator/tenants?q=${slug}`);
  await row(page, name).getByRole("link", { name }).hover();
  const entered = async () => {
    const { items } = Object(await rest(page, "GET", `/tenants/${slug}/audit`));
    return items.filter((entry: { verb: string }) => entry.verb === "tenant.enter").length;
  };
  expect(await entered()).toBe(0);
  await row(page, name).getByRole("link", { name }).click();
  const banner = page.getByRole("region", { name: "Notice" });
  await expect(banner).toContainText(
    `You are in ${name} as the operator. Everything you change is recorded there.`,
  );
  await page.reload();
  await page.getByRole("link", { name: "Configuration" }).click();
  await page.getByRole("heading", { name: "Configuration" }).waitFor();
  expect(await entered()).toBe(1);
  await banner.getByRole("link", { name: "Leave" }).click();
  await expect(page.getByRole("heading", { name: "Tenants" })).toBeVisible();
  await expect(banner).toBeHidden();
  await page.goto(`${appUrl()}/master/configuration`);
  await expect(banner).toBeHidden();
});

test("a tenant's own people see no banner", async ({ page }) => {
  await signIn(page, people.acmeAdmin);
  await expect(page.getByRole("heading", { name: "Devices" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Notice" })).toBeHidden();
});

test("health says what is looked at, in figures", async ({ page }) => {
  await signIn(page, people.operator);
  await page.getByRole("heading", { name: "Tenants" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(page.getByRole("heading", { name: "Health" })).toBeVisible();
  for (const words of [/Embedded PostgreSQL 18/, /Embedded runner, heard of/, /^(\d+) of \1 applied$/]) {
    await expect(page.getByRole("main").getByText(words)).toBeVisible();
  }
});
