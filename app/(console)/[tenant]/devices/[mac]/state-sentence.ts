import { readTruth } from "@/app/_components/truth";
import type { Translate } from "@/app/_i18n/types";
import { hasRedirectService } from "@/server/vendors/redirect-names";
import { isListed, type Standing } from "../status";

/** How things stand with one phone, in one sentence. Registered at the vendor is never said to work. */
export function stateSentence(
  t: Translate<"device">,
  device: Standing & { enabled: boolean; vendor: string },
): string {
  if (!device.enabled && device.status === "deregistering") return t("state.leaving");
  if (!device.enabled) return t("state.disabled");
  const { first, reached } = readTruth(device.stages, null, !hasRedirectService(device.vendor));
  if (device.status === "deregistering") return t("state.deregistering");
  if (device.status === "queued") return t("state.queued");
  if (device.status === "running") return device.nextAttemptAt ? t("state.later") : t("state.running");
  if (device.status === "failed" && isListed(device)) return t("state.listedStill");
  if (first?.state === "failed") return t(`state.failed.${first.name}`);
  if (!first) return t("state.inService");
  if (first.name === "online") return t("state.provisioned");
  if (first.name === "provisioned")
    return t(hasRedirectService(device.vendor) ? "state.redirected" : "state.byHand");
  if (first.name === "redirected") return t("state.listed");
  return reached ? t(`state.was.${reached.name}`) : t("state.unknown");
}
