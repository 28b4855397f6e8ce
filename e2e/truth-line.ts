import { expect, type Page } from "@playwright/test";

const order = ["Listed", "Redirected", "Provisioned", "Online"] as const;
type Stage = (typeof order)[number];

const stage = (page: Page, name: Stage) =>
  page.getByRole("list", { name: "Truth line" }).getByRole("listitem").nth(order.indexOf(name));

/** Waits until these stages, and no others, are reached; the line moves by itself. */
export async function expectReached(page: Page, ...reached: Stage[]): Promise<void> {
  for (const name of order) {
    const cell = stage(page, name);
    await expect(cell).toContainText(name);
    if (reached.includes(name)) await expect(cell.locator("time")).toBeVisible();
    else await expect(cell).toContainText("Not yet");
  }
}
