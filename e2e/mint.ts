import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { appUrl } from "./app";

let token: string | undefined;

/** An operator's API token, made as the README says. */
function operatorToken(): string {
  token ??= execFileSync(process.execPath, [path.resolve("dist/main.js"), "token", "--operator"], {
    env: { ...process.env, DATA_DIR: process.env.E2E_DATA_DIR, DATABASE_URL: "", LOG_LEVEL: "silent" },
    encoding: "utf8",
  }).trim();
  return token;
}

/** Calls REST as the operator and answers the body; anything but success fails the test. */
export async function rest(page: Page, method: string, at: string, data?: unknown): Promise<unknown> {
  const response = await page.request.fetch(`${appUrl()}/api/v1${at}`, {
    method,
    headers: { authorization: `Bearer ${operatorToken()}` },
    ...(data === undefined ? {} : { data }),
  });
  expect(response.ok(), `${method} ${at}: ${response.status()}`).toBe(true);
  return response.status() === 204 ? null : response.json();
}

export type Minted = { slug: string; name: string; macs: string[] };

/** A tenant of the test's own, with a key at the demo's sandbox and as many phones as names are given. */
export async function mintTenant(page: Page, names: string[], key = "borealis"): Promise<Minted> {
  const suffix = randomBytes(4).toString("hex");
  const slug = `t-${suffix}`;
  const name = `Tenant ${suffix}`;
  await rest(page, "POST", "/tenants", { slug, name, sipDomain: `${slug}.example` });
  await rest(page, "PUT", `/tenants/${slug}/redirect-accounts/snom`, {
    apiUrl: `${appUrl()}/sandbox/sraps/api/v1/`,
    keyId: `ck_demo_${key}`,
    keySecret: `demo-secret-${key.replace("_", "-")}`,
  });
  const macs: string[] = [];
  for (const [index, device] of names.entries()) {
    const mac = `000413${randomBytes(3).toString("hex")}`;
    macs.push(mac);
    await rest(page, "POST", `/tenants/${slug}/devices`, {
      mac,
      vendor: "snom",
      model: "D785",
      name: device,
      extension: String(100 + index),
    });
  }
  return { slug, name, macs };
}
