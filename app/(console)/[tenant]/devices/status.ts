import type { Stages, Waiting } from "@/app/_components/truth";
import type { Translate } from "@/app/_i18n/types";
import type { Tone } from "@/app/_ui/badge";
import type { DeviceStatus } from "@/server/devices/list-choices";
import type { Say } from "@/server/languages/said";

/** What the list and the device page both know of a device. */
export type Standing = {
  status: DeviceStatus;
  lastMessage: string | null;
  remedy: string | null;
  nextAttemptAt: Date | null;
  stages: Stages;
};

/** What says how a device stands: in the reader's language and zone. */
export type DeviceWords = {
  t: Translate<"devices">;
  say: Say;
  locale: string;
  /** IANA; undefined is the reader's own. */
  zone?: string;
};

export const statusTones: Record<DeviceStatus, Tone> = {
  none: "idle",
  queued: "waiting",
  running: "waiting",
  registered: "proven",
  failed: "failed",
  deregistering: "waiting",
};

/** What a registration that is tried again by itself waits for, and until when: "14:32". */
export function waitingSentence(
  { t, say, locale, zone }: DeviceWords,
  message: string | null,
  nextAttemptAt: Date,
): string {
  const clock = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(nextAttemptAt);
  const why = message === null ? t("waiting.again") : say(message).replace(/\.$/, "");
  return t("waiting.next", { why, time: zone === "UTC" ? `${clock} UTC` : clock });
}

/** The words of the Last Message column; null when all is right. */
export function messageWords(words: DeviceWords, device: Standing): string | null {
  if (device.nextAttemptAt) return waitingSentence(words, device.lastMessage, device.nextAttemptAt);
  return device.lastMessage === null ? null : words.say(device.lastMessage);
}

export const isListed = ({ stages }: Pick<Standing, "stages">): boolean =>
  stages.listed !== null && stages.listed.reason === undefined;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the truth line's first stage waits for, while it is being worked on. */
export function waitingOf(words: DeviceWords, device: Standing): Waiting | null {
  const { t, say } = words;
  if (isListed(device) || !["queued", "running", "deregistering"].includes(device.status)) return null;
  const message = messageWords(words, device);
  if (message !== null && (device.nextAttemptAt || device.status !== "running"))
    return {
      reason: `${capital(message)}.`,
      remedy: device.remedy === null ? undefined : say(device.remedy),
    };
  if (device.status === "queued")
    return { reason: t("waiting.queued"), remedy: t("waiting.turn"), calm: true };
  if (device.status === "deregistering") return { reason: t("waiting.removed"), calm: true };
  return { reason: t("waiting.asked"), calm: true };
}

/** "6 devices, 2 registered, 1 failed." */
export function countSentence(t: Translate<"devices">, counts: Record<string, number>): string {
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const { registered = 0, queued = 0, running = 0, deregistering = 0, failed = 0, none = 0 } = counts;
  const some = total === none ? "no" : "yes";
  return t("count", { total, registered, queued, running, deregistering, failed, some });
}
