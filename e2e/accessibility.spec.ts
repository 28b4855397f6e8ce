import { test } from "@playwright/test";
import { appUrl, people, signIn } from "./app";
import { expectAccessible } from "./axe";

const signedOut = ["/sign-in", "/forgot", "/reset/not-a-link", "/invite/not-a-link", "/setup/not-a-link"];
const operator = [
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
const tenant = [
  "/acme/devices",
  "/acme/devices?query=nothing-like-it",
  "/acme/devices/000413a10001",
  "/acme/devices/000413ffffff",
  "/acme/devices/add",
  "/acme/profiles",
  "/acme/profiles/no-such-profile",
  "/acme/requests",
  "/acme/requests?path=nothing-like-it",
  "/acme/audit",
  "/acme/configuration",
  "/acme/configuration/snom",
  "/acme/settings/general",
  "/acme/settings/touchless-provisioning",
  "/acme/settings/phones",
  "/acme/settings/advanced",
  "/acme/settings/members",
  "/acme/settings/notifications",
  "/no-such-tenant/devices",
];
const looks = [
  { colorScheme: "light" as const, viewport: { width: 1280, height: 800 } },
  { colorScheme: "dark" as const, viewport: { width: 390, height: 844 } },
];

for (const look of looks) {
  test.describe(`${look.colorScheme}, ${look.viewport.width} px`, () => {
    test.use(look);
    test("no page has a serious accessibility violation", async ({ page }) => {
      test.setTimeout(240_000);
      for (const path of signedOut) {
        await page.goto(`${appUrl()}${path}`);
        await expectAccessible(page);
      }
      await signIn(page, people.operator);
      for (const path of [...operator, ...tenant]) {
        await page.goto(`${appUrl()}${path}`);
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        await expectAccessible(page);
      }
    });
  });
}
