import { findSnomModel } from "@/server/vendors/snom/models";
import type { Scheme } from "./credentials";
import { BootStopped, fetchFile, type PhoneNetwork, type Step } from "./fetch-file";
import { parseSettings, type Setting, settingValue } from "./settings-xml";

export type { Step } from "./fetch-file";

/** An identity as the phone would register it. Never its password. */
export type BootedIdentity = {
  index: number;
  user: string;
  authId: string;
  displayName: string;
  /** Host, with the port when one is set. */
  registrar: string;
  outbound: string;
  hasPassword: boolean;
};

export type BootResult = {
  ok: boolean;
  steps: Step[];
  /** What the configuration would register; empty until it was read. */
  identities: BootedIdentity[];
  /** Why it stopped, or what it would do next. */
  words: string;
};

export type BootOptions = {
  /** 12 hex digits in any notation without separators. */
  mac: string;
  model: string;
  firmware: string;
  /** The redirect service as a phone asks it: an address with or without a file name, `{mac}` allowed. */
  redirectUrl?: string;
  /** Where to begin when no redirect service is asked: what it would have handed out. */
  start?: { url: string; user: string; password: string };
  auth: Scheme;
  fetch?: typeof fetch;
  /** Addresses the phone may ask; all when it is not given. */
  allow?: (url: URL) => boolean;
  onStep?: (step: Step) => void;
  signal?: AbortSignal;
};

type Login = { user: string; password: string };
type Next = { url: string; login: Login | null };

function phoneType(model: string): string {
  return `snom${findSnomModel(model)?.name ?? model.replace(/^snom\s*/i, "")}`;
}

/** Snom's placeholders: `{mac}` is upper case without separators, `{phone_type}` e.g. snomD785. */
function expand(url: string, mac: string, type: string): URL {
  const filled = url.replaceAll("{mac}", mac).replaceAll("{phone_type}", type);
  if (!URL.canParse(filled)) throw new BootStopped("The phone was given an address that is none.");
  const parsed = new URL(filled);
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") {
    throw new BootStopped("The phone was given an address that is not HTTP.");
  }
  return parsed;
}

/** `http://user:password@host/` in an address is its login. */
function splitLogin(address: URL, login: Login | null): { url: URL; login: Login | null } {
  if (address.username === "") return { url: address, login };
  const url = new URL(address);
  url.username = "";
  url.password = "";
  const { username: user, password } = address;
  return { url, login: { user: decodeURIComponent(user), password: decodeURIComponent(password) } };
}

/** A phone given an address without a file name asks `<type>.htm`, then `<type>-<MAC>.htm`. */
function filesAt(url: URL, named: boolean, mac: string, type: string): URL[] {
  const last = url.pathname.slice(url.pathname.lastIndexOf("/") + 1);
  if (named || last.includes(".")) return [url];
  return [`${type}.htm`, `${type}-${mac}.htm`].map((file) => {
    const at = new URL(url);
    at.pathname = `${url.pathname.replace(/\/$/, "")}/${file}`;
    return at;
  });
}

function readSettings(xml: string): Setting[] {
  try {
    return parseSettings(xml);
  } catch (error) {
    throw new BootStopped(error instanceof Error ? error.message : "The file cannot be read.");
  }
}

/** Where the file sends the phone next; the credentials it has stay when the file names none. */
function nextOf(settings: Setting[], now: Login | null): Next {
  const url = settingValue(settings, "setting_server");
  if (!url) throw new BootStopped("The file names no setting_server.");
  const user = settingValue(settings, "http_client_user");
  const password = settingValue(settings, "http_client_pass");
  return { url, login: user === null || password === null ? now : { user, password } };
}

function identitiesOf(settings: Setting[]): BootedIdentity[] {
  return settings
    .filter((setting) => setting.name === "user_active" && setting.value === "on" && setting.index !== null)
    .map(({ index }) => {
      const value = (name: string) => settingValue(settings, name, index) ?? "";
      return {
        index: Number(index),
        user: value("user_name"),
        authId: value("user_pname"),
        displayName: value("user_realname"),
        registrar: value("user_host"),
        outbound: value("user_outbound"),
        hasPassword: value("user_pass") !== "",
      };
    });
}

async function getSettings(
  network: PhoneNetwork,
  next: Next,
  phone: { mac: string; type: string },
): Promise<Setting[]> {
  const { url, login } = splitLogin(expand(next.url, phone.mac, phone.type), next.login);
  const files = filesAt(url, /\{(?:mac|phone_type)\}/.test(next.url), phone.mac, phone.type);
  const found: Setting[] = [];
  let any = false;
  for (const file of files) {
    const body = await fetchFile(network, file, login);
    if (body === null) continue;
    any = true;
    found.unshift(...readSettings(body));
  }
  if (!any) throw new BootStopped("The server has no file for this phone.");
  return found;
}

/**
 * Boots a phone in software: the requests that a factory-fresh Snom makes, over HTTP, from the redirect service (when
 * `redirectUrl` is given) over the bootstrap to its configuration. Each request is a step, told as it ends.
 * Never throws; steps and result hold no secret.
 */
export async function bootVirtualPhone(options: BootOptions): Promise<BootResult> {
  const steps: Step[] = [];
  const phone = { mac: options.mac.replace(/[^0-9a-f]/gi, "").toUpperCase(), type: phoneType(options.model) };
  const network: PhoneNetwork = {
    fetch: options.fetch ?? fetch,
    userAgent: `Mozilla/4.0 (compatible; ${phone.type}-SIP ${options.firmware} 2010.12-00004-g9ba52f5 ${phone.mac} SXM:0 UXM:0)`,
    scheme: options.auth,
    signal: options.signal,
    allow: options.allow ?? (() => true),
    onStep: (step) => {
      steps.push(step);
      options.onStep?.(step);
    },
  };
  try {
    let next: Next;
    if (options.redirectUrl !== undefined) {
      const listing = await getSettings(network, { url: options.redirectUrl, login: null }, phone);
      if (listing.length === 0) throw new BootStopped("The redirect service does not list this phone.");
      next = nextOf(listing, null);
    } else if (options.start) {
      const { url, user, password } = options.start;
      next = { url, login: { user, password } };
    } else {
      throw new BootStopped("The phone was told neither a redirect service nor an address to begin with.");
    }
    const bootstrap = await getSettings(network, next, phone);
    const configuration = await getSettings(network, nextOf(bootstrap, next.login), phone);
    const identities = identitiesOf(configuration);
    const first = identities[0];
    const words = first
      ? `Would register ${first.user} at ${first.registrar || first.outbound}.`
      : "The configuration has no line to register.";
    return { ok: first !== undefined, steps, identities, words };
  } catch (error) {
    const words =
      error instanceof BootStopped ? error.message : "The virtual phone failed in a way it does not know.";
    return { ok: false, steps, identities: [], words };
  }
}
