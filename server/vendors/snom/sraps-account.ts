import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { RedirectCredentials } from "@/server/vendors/types";
import { foreignText } from "./sraps-redact";
import type { SrapsSession } from "./sraps-session";
import { lacking } from "./sraps-words";

/** A setting as an endpoint names it. */
export type SettingRef = { uuid: string; usesPermissions: boolean };
/** The three settings that redirect a phone. */
export type RedirectSettings = { url: SettingRef; httpUser: SettingRef; httpPassword: SettingRef };
/** `endpoints` ends in a slash. */
export type AccountLinks = { company: string; endpoints: string };

const link = z.string().min(1);
const tokenSchema = z.looseObject({ links: z.looseObject({ company: link }) });
const companySchema = z.looseObject({
  name: z.string().optional().catch(undefined),
  links: z.looseObject({ endpoints: link }),
});
const settingSchema = z.looseObject({
  uuid: z.string().min(1),
  param_name: z.string().nullish(),
  section: z.string().nullish(),
  uses_permissions: z.boolean().nullish(),
});

const hour = 60 * 60 * 1000;
const links = new LRUCache<string, AccountLinks>({ max: 1000, ttl: hour });
const settings = new LRUCache<string, RedirectSettings>({ max: 1000, ttl: hour });

/** The secret is in it too: what one who only knows the key id is told must not reach its owner. */
function cacheKey({ apiUrl, keyId, keySecret }: RedirectCredentials): string {
  return createHash("sha256")
    .update(JSON.stringify([apiUrl, keyId, keySecret]))
    .digest("base64");
}

export function forgetAccount(credentials: RedirectCredentials): void {
  links.delete(cacheKey(credentials));
  settings.delete(cacheKey(credentials));
}

/** Follows token → company, and names the company by its name, else by its uuid. */
export async function signIn(
  session: SrapsSession,
  credentials: RedirectCredentials,
): Promise<{ company: string; links: AccountLinks }> {
  const token = session.address(`tokens/${encodeURIComponent(credentials.keyId)}`);
  const company = session.follow((await session.get(token, tokenSchema, "a company link")).links.company);
  const found = await session.get(company, companySchema, "a link to its endpoints");
  const endpoints = session.follow(found.links.endpoints).replace(/\/?$/, "/");
  const uuid = new URL(company).pathname.replace(/\/$/, "").split("/").at(-1) ?? "";
  const name = foreignText(found.name ?? "", [credentials.keySecret, credentials.keyId]) || uuid;
  return { company: name, links: { company, endpoints } };
}

/** The address of the account's endpoints, remembered for an hour. */
export async function endpointsOf(session: SrapsSession, credentials: RedirectCredentials): Promise<string> {
  const key = cacheKey(credentials);
  const known = links.get(key) ?? (await signIn(session, credentials)).links;
  links.set(key, known);
  return known.endpoints;
}

/**
 * Finds the settings by name **and** section: another `setting_server`, of section `global`, stands earlier in the
 * catalogue and does nothing for desk phones. Remembered for an hour.
 */
export async function redirectSettings(
  session: SrapsSession,
  credentials: RedirectCredentials,
): Promise<RedirectSettings> {
  const key = cacheKey(credentials);
  const known = settings.get(key);
  if (known) return known;
  const found = new Map<string, SettingRef>();
  const wanted = ["setting_server", "http_client_user", "http_client_pass"];
  for await (const page of session.pages(session.address("settings/"), settingSchema, "a list of settings")) {
    for (const { uuid, param_name: name, section, uses_permissions } of page) {
      if (section !== "phone-settings" || !name || !wanted.includes(name) || found.has(name)) continue;
      found.set(name, { uuid, usesPermissions: uses_permissions === true });
    }
    if (found.size === wanted.length) break;
  }
  const take = (name: string): SettingRef => {
    const setting = found.get(name);
    if (!setting) throw lacking(`the phone setting ${name}`);
    return setting;
  };
  const result = {
    url: take("setting_server"),
    httpUser: take("http_client_user"),
    httpPassword: take("http_client_pass"),
  };
  settings.set(key, result);
  return result;
}
