import { readTruth } from "@/app/_components/truth";
import { isListed, type Standing } from "../status";

/** How things stand with one phone, in one sentence. Registered at the vendor is never said to work. */
export function stateSentence(device: Standing & { enabled: boolean }): string {
  if (!device.enabled && device.status === "deregistering")
    return "It is being deregistered, and is deleted when that is done.";
  if (!device.enabled) return "Disabled: it gets nothing here, whatever it asks.";
  const { first, reached } = readTruth(device.stages);
  if (device.status === "deregistering") return "Its entry at the redirect service is being removed.";
  if (device.status === "queued") return "It waits for its turn at the redirect service.";
  if (device.status === "running")
    return device.nextAttemptAt
      ? "The redirect service could not be told yet; it is tried again by itself."
      : "The redirect service is being told about this phone.";
  if (device.status === "failed" && isListed(device))
    return "It is listed as before: the last try to change that failed, and somebody has to act.";
  if (first?.state === "failed") return `It is not ${first.word.toLowerCase()}, and somebody has to act.`;
  if (!first) return "It is in service.";
  if (first.name === "online")
    return "It took its configuration. Whether the PBX has its registration is not known here yet.";
  if (first.name === "provisioned") return "The phone came here; it has not taken its configuration yet.";
  if (first.name === "redirected")
    return "The redirect service sends it here as soon as it is reset to factory settings.";
  return reached
    ? `It was ${reached.word.toLowerCase()}, but no redirect service lists it now.`
    : "No redirect service knows this phone yet.";
}
