import type { Namespace } from "./types";

/** What one kind of pages says in the browser: namespaces of messages, and whose sentences of the server. */
export type Part = { messages: readonly Namespace[]; said: "all" | readonly string[] };

/** Every page gets `everywhere`, and of the others the one it belongs to. Help and mail reach no page. */
export const parts = {
  everywhere: { messages: ["ui", "pages"], said: [] },
  signedOut: { messages: ["auth", "accounts"], said: ["console", "auth", "accounts"] },
  tenant: {
    messages: [
      "shell",
      "truth",
      "devices",
      "device",
      "addDevices",
      "requests",
      "audit",
      "configuration",
      "settings",
      "members",
      "profiles",
      "accounts",
      "notifications",
      "checklist",
    ],
    said: "all",
  },
  operator: {
    messages: ["shell", "accounts", "operator", "tenants", "queue", "health", "plans", "configuration"],
    said: "all",
  },
} as const satisfies Record<string, Part>;
