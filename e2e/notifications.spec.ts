import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { appUrl, people, signIn } from "./app";
import { expectAccessible } from "./axe";
import { mailTo } from "./mails";
import { mintTenant } from "./mint";

/** A webhook's receiver that answers each test with the next of these statuses. */
async function receiver(statuses: number[]) {
  const signatures: string[] = [];
  const server = createServer((req, res) => {
    signatures.push(String(req.headers["webhook-signature"]));
    req.resume().on("end", () => res.writeHead(statuses.shift() ?? 204).end());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/offhook`,
    signatures,
    close: () => server.close(),
  };
}

test("a webhook is added by keyboard, its secret shows once, and Test says what came of it", async ({
  page,
}) => {
  const { slug } = await mintTenant(page, []);
  const { url, signatures, close } = await receiver([204, 400]);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/settings/notifications`);
  await expect(page.getByRole("heading", { name: "Nobody is told yet" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Add target" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("radio", { name: "E-mail" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("radio", { name: "Webhook" })).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("textbox", { name: "URL" })).toBeFocused();
  await page.keyboard.type("hooks.example");
  await page.keyboard.press("Tab");
  await expect(dialog.getByText("An http or https URL without user or password in it.")).toBeVisible();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(url);
  await expectAccessible(page);
  await page.keyboard.press("Enter");

  const shown = page.getByRole("dialog", { name: `Secret of ${url}` });
  const secret = (await shown.getByText(/^whsec_\S{20,}$/).textContent()) ?? "none";
  await expect(shown.getByText("webhook-signature")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(shown).toBeHidden();

  await page.getByRole("button", { name: `Test ${url}` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("The receiver took it: 204.")).toBeVisible();
  expect(signatures[0]).toMatch(/^v1,/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("The receiver answers 400.").first()).toBeVisible();
  await expect(page.getByText("It refuses the message. Check the URL").first()).toBeVisible();
  const sent = page.getByRole("table", { name: "Sent" });
  await expect(sent.getByText("Test message")).toHaveCount(2);

  await sent
    .getByRole("button", { name: /^Send again/ })
    .first()
    .click();
  await expect.poll(() => signatures.length).toBe(3);
  await expect(sent.getByText("Taken")).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole("button", { name: `Test ${url}` })).toBeVisible();
  expect((await page.content()).includes(secret), "the secret stands in the page").toBe(false);
  close();
});

test("a mail reaches an address, and a target is deleted with its name shown", async ({ page }) => {
  const { slug } = await mintTenant(page, []);
  const email = `phones@${slug}.example`;
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/settings/notifications`);
  await page.getByRole("button", { name: "Add target" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Address" }).fill(email);
  await dialog.getByRole("button", { name: "Add target" }).click();
  await page.getByRole("button", { name: `Test ${email}` }).click();
  const { subject } = await mailTo(email);
  expect(subject).toContain("test message");

  await page.getByRole("button", { name: `More for ${email}` }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete target" }).click();
  await expect(page.getByRole("heading", { name: "Nobody is told yet" })).toBeVisible();
});
