"use client";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Mac } from "@/app/_components/mac";
import { NoticePage } from "@/app/_components/notice-page";
import { useSay } from "@/app/_i18n/provider";
import { Badge, Tag } from "@/app/_ui/badge";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";
import { LinkButton } from "@/app/_ui/link-button";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { useShortcut } from "@/app/_ui/shortcuts";
import { hasRedirectService } from "@/server/vendors/redirect-names";
import { vendorName } from "@/server/vendors/vendor-names";
import { DeviceProfiles } from "../../profiles/device-profiles";
import type { May } from "../device-list";
import { EditDevice } from "../edit-device";
import { isGone } from "../refusal";
import { statusTones } from "../status";
import { Attempts } from "./attempts";
import { ByHand } from "./by-hand";
import { DeleteDevice } from "./delete-device";
import { DeregisterDevice } from "./deregister-device";
import { DeviceActions } from "./device-actions";
import { DeviceFacts } from "./device-facts";
import { DeviceTruth } from "./device-truth";
import { ConfigurationFile } from "./file";
import { Lines } from "./lines";
import { NextSteps } from "./next-steps";
import { ReplaceDevice } from "./replace-device";
import { Requests } from "./requests";
import { stateSentence } from "./state-sentence";
import { Timeline } from "./timeline";
import { useDevice } from "./use-device";
import { VirtualPhone } from "./virtual-phone";

export type Asked = "edit" | "delete" | "deregister" | "replace";

/** One phone: how far it has come and what stands behind that, what to do next, and everything it did. */
export function DevicePage({ tenant, mac, may }: { tenant: string; mac: string; may: May }) {
  const t = useTranslations("device");
  const words = useTranslations("devices");
  const say = useSay();
  const use = useDevice(tenant, mac);
  const [asked, ask] = useState<Asked>();
  const [leaving, setLeaving] = useState(false);
  const device = use.device.data;
  const close = () => ask(undefined);

  const byHand = device !== undefined && !hasRedirectService(device.vendor);
  const registered = device?.status === "registered";
  const keys = { group: t("group") };
  useShortcut(
    { ...keys, keys: "r", label: t("actions.register"), run: use.register },
    may.register && device?.enabled && !byHand,
  );
  useShortcut(
    { ...keys, keys: "b", label: t("actions.boot"), run: use.bootVirtual },
    may.register && registered && device?.enabled && !use.boot.isPending,
  );
  useShortcut({ ...keys, keys: "e", label: t("actions.edit"), run: () => ask("edit") }, may.write);

  if (!device)
    return (
      <NoticePage
        framed
        title={t("unshown.title")}
        actions={<LinkButton href={`/${tenant}/devices`}>{t("all")}</LinkButton>}
      >
        <p>{use.device.error ? say(describeError(use.device.error).message) : t("unshown.fetching")}</p>
      </NoticePage>
    );
  if (isGone(use.device.error) && !leaving)
    return (
      <NoticePage
        framed
        title={t("gone.title")}
        actions={
          <LinkButton href={`/${tenant}/devices`} variant="primary">
            {t("all")}
          </LinkButton>
        }
      >
        <p>{t("gone.why", { name: device.name })}</p>
      </NoticePage>
    );

  return (
    <Page>
      <PageHeader
        back={{ href: `/${tenant}/devices`, label: words("title") }}
        title={device.name}
        badge={
          <>
            {!(byHand && device.status === "none") && (
              <Badge tone={statusTones[device.status]}>{words(`status.${device.status}`)}</Badge>
            )}
            {!device.enabled && <Tag>{words("disabled")}</Tag>}
          </>
        }
        state={stateSentence(t, device)}
        actions={<DeviceActions device={device} use={use} may={may} onAsk={ask} />}
      />
      <p className="mb-4 flex sm:-mt-2 flex-wrap items-center gap-x-4 text-ink-2 text-table">
        <Mac mac={device.mac} copy className="text-ink" />
        <span>
          {vendorName(device.vendor)} {device.model}
        </span>
        <span>{t("extension", { extension: device.extension })}</span>
      </p>
      {use.device.error && !leaving && (
        <div className="mb-4">
          <Callout tone="warn">
            {t("old")} {say(describeError(use.device.error).message)}
          </Callout>
        </div>
      )}
      <DeviceTruth tenant={tenant} device={device} use={use} may={may} />
      <VirtualPhone boot={use.boot} />
      {byHand && (
        <ByHand key={`by hand ${device.mac}`} tenant={tenant} device={device} mayReveal={may.write} />
      )}
      <div className="mt-8 grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_320px]">
        <NextSteps tenant={tenant} device={device} />
        <DeviceFacts device={device} />
      </div>
      <Lines tenant={tenant} device={device} mayEdit={may.write} />
      <DeviceProfiles tenant={tenant} mac={device.mac} mayWrite={may.write} />
      <ConfigurationFile key={device.mac} tenant={tenant} device={device} mayReveal={may.write} />
      <Timeline tenant={tenant} mac={device.mac} />
      <Requests query={use.requests} />
      {!byHand && <Attempts query={use.registration} />}
      {asked === "edit" && <EditDevice tenant={tenant} device={device} onClose={close} />}
      {asked === "replace" && (
        <ReplaceDevice tenant={tenant} device={device} onClose={close} onReplaced={() => setLeaving(true)} />
      )}
      {asked === "delete" && (
        <DeleteDevice tenant={tenant} device={device} remove={use.remove} onClose={close} />
      )}
      {asked === "deregister" && (
        <DeregisterDevice device={device} deregister={use.deregister} onClose={close} />
      )}
    </Page>
  );
}
