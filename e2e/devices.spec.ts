import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { appUrl, people, signIn } from "./app";
import { expectAccessible } from "./axe";
import { mintTenant, rest } from "./mint";
import { expectReached } from "./truth-line";

const freshMac = () => `000413${randomBytes(3).toString("hex")}`;
const colons = (mac: string) => (mac.toUpperCase().match(/../g) ?? []).join(":");
const rowOf = (page: Page, text: string | RegExp) =>
  page.getByRole("table", { name: "Phones to add" }).getByRole("row", { name: text });
const chosen = (page: Page, count: number) =>
  page.getByRole("region", { name: `${count} ${count === 1 ? "device" : "devices"} chosen` });

async function choose(page: Page, label: string, option: string) {
  await page.getByRole("combobox", { name: label }).selectOption({ label: option });
}

/** What a list of choices stands at. */
const standing = (page: Page, label: string) =>
  page.getByRole("combobox", { name: label }).locator("option:checked");

test("many phones are pasted, looked at, put right, added and registered, with the mouse", async ({
  page,
}) => {
  const { slug, macs } = await mintTenant(page, ["Lobby"]);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices`);
  await page.getByRole("link", { name: "Add many" }).click();
  const [one, two, three] = [freshMac(), freshMac(), freshMac()];
  await page
    .getByRole("textbox", { name: "Phones" })
    .fill(
      [
        `${colons(one)}, Hall, 300`,
        `${two}\tWorkshop\t301`,
        `${colons(macs[0] ?? "")} Again 302`,
        "00:04:13:A1:00:01; Theirs; 303",
        "0004.13zz.0001 Typo 304",
        `${one} Twice 305`,
        `${three} D735`,
      ].join("\n"),
    );
  await choose(page, "UAD type of all", "D785");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("7 rows: 2 ready, 5 not ready.").first()).toBeVisible();
  await expect(rowOf(page, /Hall/)).toContainText("Snom D785guess");
  await expect(rowOf(page, /Again/)).toContainText("Here already“Lobby”");
  await expect(rowOf(page, /Theirs/)).toContainText("Another customer has it.");
  await expect(rowOf(page, /Theirs/)).not.toContainText(/Acme|Front desk/);
  await expect(rowOf(page, /Typo/)).toContainText("It needs 12 hex digits.");
  await expect(rowOf(page, /Twice/)).toContainText("The same MAC as row 1.");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Edit row 7" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Garage");
  await page.getByRole("dialog").getByLabel("Extension").fill("306");
  await page.getByRole("dialog").getByRole("button", { name: "Check again" }).click();
  await page.getByRole("button", { name: "Leave out row 6" }).click();
  await expect(page.getByText("6 rows: 3 ready, 3 not ready.").first()).toBeVisible();

  await page.getByRole("button", { name: "Add 3 devices" }).click();
  await expect(page.getByText("6 rows: 3 added, 3 not added.").first()).toBeVisible();
  await expect(rowOf(page, /Garage/)).toContainText("Added");
  await page.getByRole("button", { name: "Register these now" }).click();
  await expect(page.getByText("Register: 3 of 3")).toBeVisible();
  await expect(page.getByText("3 done", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "All devices" }).click();
  await expect(page.getByText("4 devices, 3 registered.")).toBeVisible();
});

test("the same by keyboard alone, and leaving with rows not added asks", async ({ page }) => {
  const { slug } = await mintTenant(page, []);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices/add`);
  await expect(page.getByRole("textbox", { name: "Phones" })).toBeFocused();
  await page.keyboard.insertText(`${freshMac()}\n${freshMac()} Kitchen`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "Vendor of all" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "UAD type of all" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("D735");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("0400");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 rows: 2 ready.").first()).toBeVisible();
  await expect(rowOf(page, /Phone 0400/)).toBeVisible();
  await expect(rowOf(page, /Kitchen/)).toContainText("0401");

  await page.getByRole("link", { name: "Devices" }).first().click();
  await expect(page.getByRole("dialog", { name: "Leave with unsaved changes?" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await expect(page.getByRole("dialog").getByLabel("MAC")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add 2 devices" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 rows: 2 added.").first()).toBeVisible();
});

test("a spreadsheet's file is read, its columns guessed and put right; one that is none is refused in words", async ({
  page,
}) => {
  const { slug } = await mintTenant(page, []);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices/add`);
  const file = (text: string, encoding: BufferEncoding = "utf8") =>
    page
      .getByLabel("CSV file")
      .setInputFiles({ name: "phones.csv", mimeType: "text/csv", buffer: Buffer.from(text, encoding) });
  await file('mac,name\n000413000001,"never closed');
  await expect(page.getByText("Line 2: a quote is opened and never closed.")).toBeVisible();

  await file(
    `\u{feff}Raum;Inventar;Nebenstelle;MAC-Adresse;Typ\r\n"Büro; links";77;500;${freshMac()};D735\r\nFlur;78;501;${freshMac()};\r\n`,
  );
  await expect(standing(page, "MAC")).toContainText("MAC-Adresse");
  await expect(standing(page, "Name")).toContainText("Raum");
  await expect(standing(page, "Extension")).toContainText("Nebenstelle");
  await expectAccessible(page);
  await choose(page, "Extension", "Inventar");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(rowOf(page, /Büro; links/)).toContainText("77");
  await expect(rowOf(page, /Flur/)).toContainText("Choose the model.");
  await choose(page, "UAD type of all", "710");
  await expect(page.getByText("2 rows: 2 ready.").first()).toBeVisible();
  await page.getByRole("button", { name: "Add 2 devices" }).click();
  await expect(page.getByText("2 rows: 2 added.").first()).toBeVisible();
});

test("a broken phone is replaced: the new MAC is registered, the old one gone", async ({ page }) => {
  const { slug, macs } = await mintTenant(page, ["Lobby"]);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  await page.getByRole("button", { name: /^Register/ }).click();
  await expectReached(page, "Listed");
  await page.getByRole("button", { name: /^Boot a virtual phone/ }).click();
  await expectReached(page, "Listed", "Redirected", "Provisioned");

  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Replace by another MAC" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("The old MAC is taken off the redirect service first");
  await expectAccessible(page);
  await dialog.getByLabel("MAC of the new phone").fill("00:04:13:A1:00:01");
  await dialog.getByRole("button", { name: "Replace", exact: true }).click();
  await expect(dialog).toContainText("In use by another customer");
  const newMac = freshMac();
  await dialog.getByLabel("MAC of the new phone").fill(colons(newMac));
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/${slug}/devices/${newMac}`);
  await expectReached(page, "Listed");
  await expect(page.getByText("Registered", { exact: true }).first()).toBeVisible();
  const timeline = page.getByRole("list", { name: "Timeline" });
  await expect(timeline).toContainText(`MAC: ${colons(macs[0] ?? "")} → ${colons(newMac)}`);
  await expect(timeline).toContainText("The redirect service was told to forget the phone");

  await page.getByRole("button", { name: /^Boot a virtual phone/ }).click();
  await expectReached(page, "Listed", "Redirected", "Provisioned");
  const old = await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  expect(old?.status()).toBe(404);
});

test("the phone's file is shown with its secrets hidden until they are asked for", async ({
  page,
  browser,
}) => {
  await signIn(page, people.acmeAdmin);
  await page.goto(`${appUrl()}/acme/devices/000413a10005`);
  await page.getByRole("button", { name: "Show the file" }).click();
  const file = page.locator("pre");
  await expect(file).toContainText('<user_pass idx="1" perm="RW">••••</user_pass>');
  const hidden = await file.textContent();
  await page.getByRole("button", { name: "Show secrets" }).click();
  await expect(file).not.toContainText("••••");
  const shown = await file.textContent();
  expect(shown?.replace(/(_pass\w* [^>]*>)[^<]+(?=<\/)/g, "$1••••")).toBe(hidden);
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText("Secrets of its file shown");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Hide secrets" }).click();
  await expect(file).toContainText("••••");
  await page.getByRole("button", { name: "Show secrets" }).click();
  await expect(file).not.toContainText("••••");
  await page.getByRole("link", { name: "Devices" }).first().click();
  await page.getByRole("link", { name: "00:04:13:A1:00:05" }).click();
  await page.getByRole("button", { name: "Show the file" }).click();
  await expect(file).toContainText("••••");

  const viewer = await browser.newPage();
  await signIn(viewer, people.acmeViewer);
  await viewer.goto(`${appUrl()}/acme/devices/000413a10005`);
  await viewer.getByRole("button", { name: "Show the file" }).click();
  await expect(viewer.locator("pre")).toContainText("••••");
  await expect(viewer.getByRole("button", { name: "Show secrets" })).toHaveCount(0);
  await expect(viewer.getByRole("list", { name: "Timeline" })).not.toContainText("Ada Admin");
  expect((await viewer.goto(`${appUrl()}/acme/devices/add`))?.status()).toBe(403);
});

test("several are disabled, enabled and deleted in one go", async ({ page }) => {
  const { slug } = await mintTenant(page, ["Room 1", "Room 2", "Room 3"]);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices`);
  const both = async () => {
    await page.getByRole("checkbox", { name: "Choose Room 1" }).check();
    await page.getByRole("checkbox", { name: "Choose Room 3" }).check();
  };
  await both();
  await chosen(page, 2).getByRole("button", { name: "Disable" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disable", exact: true }).click();
  await expect(page.getByText("Disable: 2 of 2")).toBeVisible();
  await expect(page.getByText("Disabled", { exact: true })).toHaveCount(2);
  await page.getByRole("button", { name: "Close" }).click();
  await both();
  await chosen(page, 2).getByRole("button", { name: "Enable" }).click();
  await expect(page.getByText("Disabled", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Close" }).click();
  await both();
  await chosen(page, 2).getByRole("button", { name: "Delete" }).click();
  const confirm = page.getByRole("dialog").getByRole("button", { name: "Delete devices" });
  await expect(confirm).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("textbox").fill("2 devices");
  await confirm.click();
  await expect(page.getByText("Delete: 2 of 2")).toBeVisible();
  await expect(page.getByText("1 device, none registered.")).toBeVisible();
});

const listed = (page: Page) => page.getByRole("table", { name: "Devices" });
const profileNamed = (page: Page, slug: string, name: string) =>
  rest(page, "POST", `/tenants/${slug}/profiles`, { name, settings: {} });

test("the list is narrowed by keyboard, chosen as a whole and saved as a file, also on a telephone", async ({
  page,
}) => {
  const { slug, macs } = await mintTenant(page, ["Lobby", "Hall", "Garage"]);
  await rest(page, "PUT", `/tenants/${slug}/devices/${macs[0]}/registration`);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices`);
  await expect(page.getByText("3 devices, 1 registered.")).toBeVisible();
  const pick = async (label: string, option: string) => {
    await page.getByRole("combobox", { name: label, exact: true }).focus();
    await page.keyboard.press("Enter");
    const wanted = page.getByRole("option", { name: option, exact: true }).filter({ visible: true });
    await expect(wanted).toBeVisible();
    // A space chooses, so the first word is as far as typing leads.
    await page.keyboard.type(option.split(" ")[0] ?? "");
    await expect(wanted).toBeFocused();
    await page.keyboard.press("Enter");
  };
  await pick("Stage", "Not listed");
  await expect(page).toHaveURL(/stage=not_listed/);
  await expect(listed(page).getByRole("row", { name: /Lobby/ })).toHaveCount(0);
  await expect(listed(page).getByRole("row", { name: /Hall/ })).toBeVisible();
  await pick("Last seen", "Never");
  await expect(page).toHaveURL(/seen=never/);
  await page.reload();
  await expect(listed(page).getByRole("row", { name: /Garage/ })).toBeVisible();
  await expectAccessible(page);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Choose all that match" }).click();
  await expect(chosen(page, 2)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 1280, height: 800 });
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save what matches as CSV" }).click(),
  ]);
  const csv = await readFile(await file.path(), "utf8");
  expect(csv.trimEnd().split("\r\n")).toHaveLength(3);
  expect(csv).toContain(`${macs[1]},Hall,101,D785,yes,none,`);

  await page.keyboard.press("/");
  await page.keyboard.type(colons(macs[0] ?? ""));
  await expect(page.getByText(/^No device matches/)).toBeVisible();
  await page.getByRole("button", { name: "Show all devices" }).click();
  await expect(listed(page).getByRole("row", { name: /Lobby/ })).toBeVisible();
  await listed(page).getByRole("button", { name: "Status" }).click();
  await expect(page).toHaveURL(/sort=status/);
});

test("a profile is assigned to all that are listed, and the list narrowed by it", async ({ page }) => {
  const { slug } = await mintTenant(page, ["Lobby", "Hall", "Garage"]);
  await profileNamed(page, slug, "Sales");
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices?query=a`);
  await page.getByRole("button", { name: "Choose all that match" }).click();
  await chosen(page, 2).getByRole("button", { name: "Assign profile" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Assign" }).click();
  await expect(dialog).toContainText("Choose a profile.");
  await choose(page, "Profile", "Sales");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Assign" }).click();
  await expect(page.getByText("Assign profile: 2 of 2")).toBeVisible();
  await page.getByRole("button", { name: "Results" }).click();
  await expect(dialog).toContainText("Has the profile now.");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Close" }).click();
  await page.goto(`${appUrl()}/${slug}/devices`);
  await choose(page, "Profile", "Sales");
  await expect(page).toHaveURL(/profile=[0-9a-f-]{36}/);
  await expect(listed(page).getByRole("row", { name: /Lobby/ })).toHaveCount(0);
  await expect(listed(page).getByRole("row", { name: /Garage/ })).toBeVisible();
});

test("the first steps lead to a provisioned virtual phone", async ({ page }) => {
  const { slug } = await mintTenant(page, []);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices`);
  const steps = page.getByRole("list", { name: "First steps" });
  const now = steps.locator("[aria-current=step]");
  await expect(page.getByText("1 of 5 done")).toBeVisible();
  await expectAccessible(page);
  await now.getByRole("button", { name: "Test the key" }).click();
  await expect(steps).toContainText("Connected to company");
  await now.getByRole("button", { name: "Add a device" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("MAC").fill("a0:b1:c2:d3:e4:f5");
  await expect(dialog.getByText("Not of Snom’s range: is it one?")).toBeVisible();
  await dialog.getByLabel("MAC").fill(freshMac());
  await expect(dialog.getByText("From the label, in any notation.")).toBeVisible();
  await choose(page, "UAD type", "D785");
  await dialog.getByLabel("Name").fill("Reception");
  await dialog.getByLabel("Extension").fill("10");
  await dialog.getByRole("button", { name: "Add device" }).click();
  await expect(steps).toContainText("“Reception” has come furthest.");
  await now.getByRole("button", { name: "Register it" }).click();
  await expect(steps).toContainText("The redirect service lists it.");
  await now.getByRole("button", { name: "Boot a virtual phone" }).click();
  await expect(page.getByRole("heading", { name: "The first phone is provisioned" })).toBeVisible();
  await expect(page.getByText("5 of 5 done")).toBeVisible();
  await page.getByRole("button", { name: "Hide these steps" }).click();
  await expect(steps).toHaveCount(0);
});

test("the first steps can be put away and brought back, and a shared extension is hinted", async ({
  page,
}) => {
  const { slug } = await mintTenant(page, []);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices`);
  await page.getByRole("button", { name: "Hide these steps" }).click();
  await page.reload();
  await page.getByRole("button", { name: "Show the first steps" }).click();
  await expect(page.getByRole("list", { name: "First steps" })).toBeVisible();
  const phone = { vendor: "snom", model: "D785", name: "Lobby", extension: "77" };
  await rest(page, "POST", `/tenants/${slug}/devices`, { ...phone, mac: freshMac() });
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Extension").fill("77");
  await expect(dialog.getByText("“Lobby” has it too.")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.goto(`${appUrl()}/${slug}/devices/add`);
  await page.getByRole("textbox", { name: "Phones" }).fill(`${freshMac()} Hall 77\n${freshMac()} Den 78`);
  await choose(page, "UAD type of all", "D785");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(rowOf(page, /Hall/)).toContainText("Ready“Lobby” has extension 77 too.");
  await expect(rowOf(page, /Den/)).not.toContainText("too.");
});

test("what stands below the truth line does not move when Register is pressed", async ({ page }) => {
  const { slug, macs } = await mintTenant(page, ["Lobby"]);
  await signIn(page, people.operator);
  await page.goto(`${appUrl()}/${slug}/devices/${macs[0]}`);
  const below = page.getByRole("heading", { name: "Facts" });
  const positions: number[] = [];
  await page.exposeFunction("moved", (y: number) => positions.push(y));
  await below.evaluate((element) => {
    const tell = () => {
      Reflect.get(window, "moved")(element.getBoundingClientRect().y);
      requestAnimationFrame(tell);
    };
    tell();
  });
  await page.getByRole("button", { name: /^Register/ }).click();
  await expectReached(page, "Listed");
  expect(Math.max(...positions) - Math.min(...positions)).toBeLessThan(2);
});
