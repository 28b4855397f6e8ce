import { type Mode, modeSchema } from "@/server/settings/schema";

/** What the modes are called and what each means, in the order in which they are offered. */
export const modes: readonly { value: Mode; label: string; help: string }[] = [
  {
    value: "off",
    label: "Off",
    help: "No phone is registered at a redirect service. Phones get their provisioning address by hand or by DHCP.",
  },
  {
    value: "master",
    label: "Master",
    help: "The phones of all tenants are registered with one account, which the operator keeps. Tenants see that, and no more.",
  },
  {
    value: "per_tenant",
    label: "Per Tenant",
    help: "Each tenant has its own account at the redirect service and its own Configuration page.",
  },
];

export const modeName = (mode: Mode): string => modes.find(({ value }) => value === mode)?.label ?? mode;

/** "Master mode is in force", without the stop. */
export const inForce = (mode: Mode): string =>
  mode === "off" ? "Touchless provisioning is off" : `${modeName(mode)} mode is in force`;

export const asMode = (value: string): Mode | undefined => modeSchema.safeParse(value).data;

export type Preview = {
  to: Mode;
  deregistered: number;
  moved: number;
  stranded: number;
  tenants: readonly string[];
};

const devices = (count: number) => `${count.toLocaleString("en-GB")} ${count === 1 ? "device" : "devices"}`;
const is = (count: number) => (count === 1 ? "is" : "are");

/** What a change of mode does to the devices that are registered, one line each; none when it does nothing. */
export function consequences({ to, deregistered, moved, stranded, tenants }: Preview): string[] {
  const lines: string[] = [];
  if (deregistered > 0)
    lines.push(
      `${devices(deregistered)} ${is(deregistered)} deregistered. Phones that are in use keep working; after a factory reset they no longer find their configuration by themselves.`,
    );
  if (moved > 0)
    lines.push(
      `${devices(moved)} ${is(moved)} deregistered at the old account and registered at ${to === "master" ? "the master account" : "the tenant's own account"}.`,
    );
  if (stranded > 0)
    lines.push(
      `${devices(stranded)} ${is(stranded)} deregistered and cannot be registered again, because ${to === "master" ? "the master account has no key" : "the tenant has no key of its own"}. Each device says so, and is registered by itself when a key is entered or the mode is changed back.`,
    );
  if (lines.length > 0) lines.push(`Affected: ${shortList(tenants)}.`);
  return lines;
}

/** "Acme, Borealis and 12 more" */
export function shortList(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest.toLocaleString("en-GB")} more`;
  return shown.length > 1
    ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`
    : (shown[0] ?? "no tenant");
}
