import type { Stages, Waiting } from "@/app/_components/truth";
import type { Tone } from "@/app/_ui/badge";
import type { DeviceStatus } from "@/server/devices/schema";
import { waitingWords } from "@/server/registrations/words";

/** What the list and the device page both know of a device. */
export type Standing = {
  status: DeviceStatus;
  lastMessage: string | null;
  remedy: string | null;
  nextAttemptAt: Date | null;
  stages: Stages;
};

export const statusWords: Record<DeviceStatus, { word: string; tone: Tone }> = {
  none: { word: "Not registered", tone: "idle" },
  queued: { word: "Queued", tone: "waiting" },
  running: { word: "Running", tone: "waiting" },
  registered: { word: "Registered", tone: "proven" },
  failed: { word: "Failed", tone: "failed" },
  deregistering: { word: "Deregistering", tone: "waiting" },
};

/** The words of the Last Message column, in the viewer's zone; null when all is right. */
export const messageWords = (device: Standing, timeZone?: string): string | null =>
  device.nextAttemptAt
    ? waitingWords(device.lastMessage, device.nextAttemptAt, timeZone)
    : device.lastMessage;

export const isListed = ({ stages }: Pick<Standing, "stages">): boolean =>
  stages.listed !== null && stages.listed.reason === undefined;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the truth line's first stage waits for, while it is being worked on. */
export function waitingOf(device: Standing, timeZone?: string): Waiting | null {
  if (isListed(device) || !["queued", "running", "deregistering"].includes(device.status)) return null;
  if (device.nextAttemptAt)
    return {
      reason: `${capital(messageWords(device, timeZone) ?? "")}.`,
      remedy: device.remedy ?? undefined,
    };
  if (device.lastMessage && device.status !== "running")
    return { reason: `${capital(device.lastMessage)}.`, remedy: device.remedy ?? undefined };
  if (device.status === "queued")
    return { reason: "Queued.", remedy: "First come, first served: it begins when a place is free." };
  if (device.status === "deregistering") return { reason: "The phone’s entry is being removed." };
  return { reason: "The redirect service is being asked." };
}

/** "6 devices, 2 registered, 1 failed." */
export function countSentence(counts: Record<string, number>): string {
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  if (total === 0) return "No devices yet.";
  const number = (n: number) => n.toLocaleString("en-GB");
  const parts = (["registered", "queued", "running", "deregistering", "failed"] as const)
    .filter((status) => (counts[status] ?? 0) > 0)
    .map((status) => `${number(counts[status] ?? 0)} ${statusWords[status].word.toLowerCase()}`);
  const first = `${number(total)} ${total === 1 ? "device" : "devices"}`;
  return `${[first, ...(parts.length > 0 ? parts : ["none registered"])].join(", ")}.`;
}
