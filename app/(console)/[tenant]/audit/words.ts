import type { AuditRange } from "@/server/audit/schema";

/** What was done, as a person says it. */
const verbs: Record<string, string> = {
  "credentials.rotate": "Made new provisioning credentials",
  "device.boot-virtual": "Booted a virtual phone",
  "device.create": "Added a device",
  "device.create-many": "Added several devices",
  "device.delete": "Deleted a device",
  "device.delete-asked": "Asked to delete a device",
  "device.deregister": "Deregistered a device",
  "device.register": "Registered a device",
  "device.replace-mac": "Replaced a device’s MAC",
  "device.reveal-file": "Looked at the secrets in a phone’s file",
  "device.update": "Changed a device",
  "member.sign-out": "Signed a member out everywhere",
  "mode.change": "Changed the touchless provisioning mode",
  "queue.pause": "Paused a queue",
  "queue.resume": "Resumed a queue",
  "queue.retry-failed": "Retried what failed in a queue",
  "queue.try-now": "Tried a queue’s waiting calls now",
  "redirect-account.put": "Entered a redirect account’s key",
  "redirect-account.queue": "Changed a redirect account’s queue",
  "redirect-account.test": "Tested a redirect account",
  "setting.credentials": "Changed how phones sign in",
  "setting.phone": "Changed phone settings",
  "tenant.create": "Made a tenant",
  "tenant.delete": "Deleted a tenant",
  "tenant.enter": "Entered the tenant as its admin",
  "tenant.suspend": "Suspended a tenant",
  "tenant.unsuspend": "Ended a tenant’s suspension",
  "tenant.update": "Changed a tenant",
  "token.create": "Made an API token",
  "token.revoke": "Revoked an API token",
  "user.create": "Made a person’s account",
  "user.sign-in": "Signed in",
  "user.sign-in-refused": "Was refused at sign-in",
};

/** A verb without words of its own is told by its parts: "pbx.create" is "Pbx: create". */
export function verbWords(verb: string): string {
  const known = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (known) return known;
  const [noun = "", ...rest] = verb.replaceAll("-", " ").split(".");
  return `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)}${rest.length > 0 ? `: ${rest.join(" ")}` : ""}`;
}

export const rangeWords: Record<AuditRange, string> = {
  hour: "Last hour",
  day: "Last day",
  week: "Last week",
  month: "Last 30 days",
  all: "Any time",
};

export const personKinds = { user: null, token: "API token", system: "Offhook" } as const;

export const auditTitle = (ofOperator: boolean): string => (ofOperator ? "Operator audit" : "Audit");
