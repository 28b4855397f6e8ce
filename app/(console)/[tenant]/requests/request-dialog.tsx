"use client";
import { useTranslations } from "use-intl/react";
import { Mac } from "@/app/_components/mac";
import { useSay } from "@/app/_i18n/provider";
import { Status } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { DescriptionList } from "@/app/_ui/description-list";
import { Dialog } from "@/app/_ui/dialog";
import { LinkButton } from "@/app/_ui/link-button";
import { Mono } from "@/app/_ui/mono";
import { Time } from "@/app/_ui/time";
import type { RequestRow } from "./types";
import { outcomeTones } from "./words";

type Props = {
  request: RequestRow;
  onClose: () => void;
  /** Adds the phone that is nobody's; for those who may. */
  onAdd: (() => void) | undefined;
};

/** A quick look at one request: why it went as it did, what to do, and everything that is known of it. */
export function RequestDialog({ request, onClose, onAdd }: Props) {
  const { remedy, outcome, mac } = request;
  const t = useTranslations("requests");
  const say = useSay();
  const tone = outcomeTones[outcome];
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()} title={say(request.reason)} size="wide">
      {remedy && (
        <div className="mb-3">
          <Callout
            silent
            tone={tone === "failed" ? "fail" : "info"}
            title={t("whatToDo")}
            action={<Act request={request} onAdd={onAdd} />}
          >
            {say(remedy.text)}
          </Callout>
        </div>
      )}
      <DescriptionList
        facts={[
          { term: t("outcome.label"), value: <Status tone={tone}>{t(`outcome.${outcome}`)}</Status> },
          { term: t("time"), value: <Time at={request.at} as="exact" /> },
          {
            term: t("request"),
            value: (
              <Mono className="wrap-anywhere">
                {request.method} {request.path}
              </Mono>
            ),
          },
          { term: t("answer"), value: request.status },
          {
            term: "MAC",
            value: mac && (
              <span className="flex flex-wrap items-center gap-x-3">
                <Mac mac={mac} copy />
                {request.deviceName}
              </span>
            ),
          },
          { term: t("from"), value: <Mono>{request.address}</Mono> },
          { term: t("user"), value: request.user && <Mono>{request.user}</Mono> },
          { term: "User-Agent", value: request.userAgent },
        ]}
      />
    </Dialog>
  );
}

function Act({ request: { remedy }, onAdd }: Pick<Props, "request" | "onAdd">) {
  const t = useTranslations("requests");
  if (remedy?.kind === "device")
    return (
      <LinkButton variant="primary" href={`/${remedy.tenant}/devices/${remedy.mac}`}>
        {t("openDevice")}
      </LinkButton>
    );
  if (remedy?.kind === "add-device" && onAdd)
    return (
      <Button variant="primary" onClick={onAdd}>
        {t("addMac")}
      </Button>
    );
  return null;
}
