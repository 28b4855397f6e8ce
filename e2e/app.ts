import type { Page } from "@playwright/test";

/** A value that the global set-up left. */
function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the tests run through \`npm test\`.`);
  return value;
}

export const appUrl = () => given("E2E_URL");
export const password = () => given("E2E_PASSWORD");
/** What the app has written since it started: warnings and worse. */
export const logFile = () => given("E2E_LOG");

/** The people of the demo; all have the printed password. */
export const people = {
  operator: "operator@demo.example",
  acmeAdmin: "admin@acme.demo.example",
  acmeViewer: "viewer@acme.demo.example",
  borealisAdmin: "admin@borealis.demo.example",
} as const;

/** Signs in as a person does, on the page. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${appUrl()}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password());
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
