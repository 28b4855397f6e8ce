import type { Messages } from "@/server/languages/messages";

export type HelpTopic = keyof Messages["help"]["topics"];

/** The first pattern that fits the path decides. */
const topics: readonly [RegExp, HelpTopic][] = [
  [/^\/operator\/tenants/, "tenants"],
  [/^\/operator\/plans/, "plans"],
  [/^\/operator\/queue/, "queue"],
  [/^\/operator\/health/, "health"],
  [/^\/[^/]+\/devices\/?$/, "devices"],
  [/^\/[^/]+\/devices\/add/, "addDevices"],
  [/^\/[^/]+\/devices\//, "device"],
  [/^\/[^/]+\/requests/, "requests"],
  [/^\/[^/]+\/audit/, "audit"],
  [/^\/[^/]+\/configuration/, "configuration"],
  [/^\/[^/]+\/profiles|\/settings\/profiles/, "profiles"],
  [/\/settings\/phones/, "phones"],
  [/\/settings\/advanced/, "advanced"],
  [/\/settings\/members/, "members"],
  [/\/settings\/notifications/, "notifications"],
  [/^\/[^/]+\/settings/, "mode"],
];

/** What the help beside the page at `path` is about; of pages without one of their own, the console as a whole. */
export const helpTopic = (path: string): HelpTopic =>
  topics.find(([pattern]) => pattern.test(path))?.[1] ?? "console";
