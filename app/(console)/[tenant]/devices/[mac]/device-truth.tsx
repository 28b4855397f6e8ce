"use client";
import { RotateCw } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { StageName } from "@/app/_components/truth";
import { TruthLine } from "@/app/_components/truth-line";
import type { Translate } from "@/app/_i18n/types";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { LinkButton } from "@/app/_ui/link-button";
import { Mono } from "@/app/_ui/mono";
import { hasRedirectService } from "@/server/vendors/redirect-names";
import type { May } from "../device-list";
import { isListed, waitingOf } from "../status";
import { useWords } from "../use-words";
import type { Device } from "./types";
import type { DeviceUse } from "./use-device";

type Props = { tenant: string; device: Device; use: DeviceUse; may: May };

/** The truth line with what stands behind each stage, and the button that does what its remedy says. */
export function DeviceTruth({ tenant, device, use, may }: Props) {
  const words = useWords();
  const waiting = waitingOf(words, device);
  const t = useTranslations("device.truth");
  const action = may.register ? remedyOf({ tenant, device, use, t }) : undefined;
  const listedStill = device.status === "failed" && isListed(device);
  return (
    <>
      {listedStill && (
        <div className="mb-3">
          <Callout tone="fail" title={device.lastMessage && words.say(device.lastMessage)} action={action}>
            {device.remedy && words.say(device.remedy)}
          </Callout>
        </div>
      )}
      <TruthLine
        stages={device.stages}
        waiting={waiting}
        byHand={!hasRedirectService(device.vendor)}
        evidence={evidenceOf(use, device.stages)}
        action={listedStill ? undefined : action}
      />
    </>
  );
}

function remedyOf({ tenant, device, use, t }: Omit<Props, "may"> & { t: Translate<"device.truth"> }) {
  if (!device.enabled || (isListed(device) && device.status !== "failed")) return undefined;
  if (device.nextAttemptAt)
    return (
      <Button icon={<RotateCw />} pending={use.registering} onClick={use.register}>
        {t("now")}
      </Button>
    );
  if (device.status !== "failed") return undefined;
  // The remedies that concern the key all end in these words.
  if (device.remedy?.includes("press Test"))
    return <LinkButton href={`/${tenant}/configuration`}>{t("configuration")}</LinkButton>;
  return (
    <Button icon={<RotateCw />} pending={use.registering} onClick={use.register}>
      {t("again")}
    </Button>
  );
}

/** Enough of a path to know it again in the list below. */
const short = (path: string): string =>
  /^\/(?:(zt)?prov|provision)\//.exec(path)?.[0].concat("…") ?? `…${path.slice(path.lastIndexOf("/"))}`;

/** For each stage the call or the request that proves it, as a link to where it is listed. */
function evidenceOf({ registration, requests }: DeviceUse, stages: Device["stages"]) {
  const proven = (name: StageName) => stages[name] !== null && stages[name].reason === undefined;
  const call = registration.data?.attempts.find(
    ({ method, status }) => ["PUT", "POST"].includes(method) && status !== null && status < 300,
  );
  const served = (door: string) =>
    requests.data?.items.find(({ path, outcome }) => outcome === "served" && path.startsWith(door));
  const proof = (to: string, what: { method: string; path: string; status: number | null } | undefined) =>
    what && (
      <a href={to} className="block truncate text-ink-3 underline-offset-2 hover:text-accent hover:underline">
        <Mono>
          {what.method} {short(what.path)} {what.status}
        </Mono>
      </a>
    );
  return {
    listed: proven("listed") && proof("#calls", call),
    redirected: proven("redirected") && proof("#requests", served("/ztprov/")),
    provisioned: proven("provisioned") && proof("#requests", served("/prov")),
  };
}
