import type { SentEvent } from "@/server/notifications/schema";

/** What an event is called among the messages. */
export const eventKey = {
  "registration.failed": "failed",
  "registration.drifted": "drifted",
  "requests.refused-burst": "burst",
  "device.silent": "silent",
  test: "test",
} as const satisfies Record<SentEvent, string>;
