/**
 * `npm run bench:console`: what the devices page of a tenant with 10,000 devices costs a browser, in the production
 * build. Every load is a cold one: a fresh browser context, nothing cached. The last line is one JSON object:
 * medians over the loads, times in milliseconds, script in kB (1,000 bytes) as it came over the wire.
 *
 *   devices, loads, scriptKb, pageKb, firstPaintMs, rowsMs, layoutShift, fetchedTwice, actionAckMs, searchMs
 *
 * `rowsMs`: the first device can be read. `actionAckMs`: from the press of Register on a device's page to the next
 * frame in which the page says so. `fetchedTwice`: calls of the console's API that the load made although the page
 * had been sent with their answers, or more than once.
 */

import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { startApp } from "./start-app.mjs";

const DEVICES = 10_000;
const BATCH = 100;
const LOADS = 7;
const SYSTEM_CHROMIUM = "/usr/bin/chromium";

const app = await startApp();
const browser = await chromium.launch({
  ...(existsSync(SYSTEM_CHROMIUM) ? { executablePath: SYSTEM_CHROMIUM } : {}),
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"],
});
try {
  const signedIn = await browser.newContext();
  const page = await signedIn.newPage();
  await page.goto(`${app.url}/sign-in`);
  await page.getByLabel("E-mail").fill(app.email);
  await page.getByLabel("Password", { exact: true }).fill(app.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await seed(page);
  const storageState = await signedIn.storageState();

  const loads = [];
  for (let n = 0; n < LOADS; n += 1) {
    loads.push(await coldLoad(storageState));
    process.stdout.write(`${JSON.stringify(loads.at(-1))}\n`);
  }
  const acks = [];
  for (let n = 0; n < LOADS; n += 1) acks.push(await acknowledged(page, n));
  const searches = [];
  for (let n = 0; n < LOADS; n += 1) searches.push(await search(page, n));

  const over = (name) => median(loads.map((load) => load[name]));
  process.stdout.write(
    `${JSON.stringify({
      devices: DEVICES,
      loads: LOADS,
      scriptKb: over("scriptKb"),
      pageKb: over("pageKb"),
      firstPaintMs: over("firstPaintMs"),
      rowsMs: over("rowsMs"),
      layoutShift: Math.max(...loads.map((load) => load.layoutShift)),
      fetchedTwice: Math.max(...loads.map((load) => load.fetchedTwice)),
      actionAckMs: median(acks),
      searchMs: median(searches),
    })}\n`,
  );
} finally {
  await browser.close();
  await app.stop();
}

/** Adds the devices as the page "Add many" does, in batches. */
async function seed(page) {
  await call(page, "tenants.create", { slug: "bench", name: "Bench", sipDomain: "bench.example" });
  await call(page, "redirects.put", {
    tenant: "bench",
    vendor: "snom",
    apiUrl: `${app.url}/sandbox/sraps/api/v1/`,
    keyId: "ck_demo_borealis",
    keySecret: "demo-secret-borealis",
  });
  for (let from = 0; from < DEVICES; from += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, i) => {
      const n = from + i;
      return {
        mac: `000413${n.toString(16).padStart(6, "0")}`,
        model: "D785",
        name: `Desk ${String(n).padStart(5, "0")}`,
        extension: String(10_000 + n),
      };
    });
    await call(page, "devices.createMany", { tenant: "bench", vendor: "snom", rows });
  }
}

/** Calls a mutation of the console's API as the page does. */
async function call(page, name, input) {
  const answer = await page.request.post(`${app.url}/api/trpc/${name}`, {
    headers: { "content-type": "application/json", origin: app.url },
    data: { json: input },
  });
  if (!answer.ok()) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`);
}

async function coldLoad(storageState) {
  const context = await browser.newContext({ storageState, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const kinds = new Map();
  const bytes = { Script: 0, all: 0 };
  const calls = new Map();
  await cdp.send("Network.enable");
  cdp.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength;
    if (kinds.get(requestId) === "Script") bytes.Script += encodedDataLength;
  });
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (!pathname.startsWith("/api/trpc/")) return;
    for (const name of pathname.slice("/api/trpc/".length).split(",")) {
      const key = `${name} ${searchParams.get("input") ?? ""}`;
      calls.set(key, (calls.get(key) ?? 0) + 1);
    }
  });
  await page.addInitScript(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    const seen = () => {
      if (document.body?.textContent?.includes("Desk 0")) globalThis.rowsAt = performance.now();
      else requestAnimationFrame(seen);
    };
    requestAnimationFrame(seen);
  });
  await page.goto(`${app.url}/bench/devices`, { waitUntil: "load" });
  await page
    .getByText(/^Desk \d+$/)
    .first()
    .waitFor();
  await page.waitForLoadState("networkidle").catch(() => {});
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const seen = await page.evaluate(() => ({
    firstPaintMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
    rowsMs: globalThis.rowsAt ?? null,
    layoutShift: globalThis.shift,
  }));
  await context.close();
  return {
    scriptKb: Math.round(bytes.Script / 100) / 10,
    pageKb: Math.round(bytes.all / 100) / 10,
    firstPaintMs: Math.round(seen.firstPaintMs),
    rowsMs: Math.round(seen.rowsMs),
    layoutShift: Math.round(seen.layoutShift * 10_000) / 10_000,
    fetchedTwice: [...calls.values()].reduce((sum, n) => sum + n, 0),
    calls: [...calls.keys()].map((key) => key.slice(0, 60)),
  };
}

/** From the press of Register to the frame in which the button says that it was heard. */
async function acknowledged(page, n) {
  await page.goto(`${app.url}/bench/devices/000413${n.toString(16).padStart(6, "0")}`);
  const button = page.getByRole("button", { name: /^Register/ }).first();
  await button.waitFor();
  await page.waitForTimeout(300);
  return button.evaluate(
    (element) =>
      new Promise((done) => {
        const said = () =>
          `${element.isConnected} ${element.disabled} ${element.outerHTML} ${document.title}`;
        const before = said();
        const started = performance.now();
        const look = () => {
          if (said() !== before) done(Math.round(performance.now() - started));
          else requestAnimationFrame(look);
        };
        element.click();
        requestAnimationFrame(look);
      }),
  );
}

/** From the last key typed into the search to the one row found among all. */
async function search(page, n) {
  await page.goto(`${app.url}/bench/devices`);
  const wanted = `Desk ${String(9_000 + n * 7).padStart(5, "0")}`;
  await page.getByRole("searchbox").first().waitFor();
  const started = Date.now();
  await page.getByRole("searchbox").first().fill(wanted);
  await page.getByText(wanted, { exact: true }).first().waitFor();
  return Date.now() - started;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
