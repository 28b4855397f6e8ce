"use client";
import { Mac } from "@/app/_components/mac";
import { Status } from "@/app/_ui/badge";
import { Button, LinkButton } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { DescriptionList } from "@/app/_ui/description-list";
import { Dialog } from "@/app/_ui/dialog";
import { Mono } from "@/app/_ui/mono";
import { Time } from "@/app/_ui/time";
import type { RequestRow } from "./types";
import { outcomeWords } from "./words";

type Props = {
  request: RequestRow;
  onClose: () => void;
  /** Adds the phone that is nobody's; for those who may. */
  onAdd: (() => void) | undefined;
};

/** A quick look at one request: why it went as it did, what to do, and everything that is known of it. */
export function RequestDialog({ request, onClose, onAdd }: Props) {
  const { remedy, outcome, mac } = request;
  const { word, tone } = outcomeWords[outcome];
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()} title={request.reason} size="wide">
      {remedy && (
        <div className="mb-3">
          <Callout
            silent
            tone={tone === "failed" ? "fail" : "info"}
            title="What to do"
            action={<Act request={request} onAdd={onAdd} />}
          >
            {remedy.text}
          </Callout>
        </div>
      )}
      <DescriptionList
        facts={[
          { term: "Outcome", value: <Status tone={tone}>{word}</Status> },
          { term: "Time", value: <Time at={request.at} as="exact" /> },
          {
            term: "Request",
            value: (
              <Mono className="wrap-anywhere">
                {request.method} {request.path}
              </Mono>
            ),
          },
          { term: "Answer", value: request.status },
          {
            term: "MAC",
            value: mac && (
              <span className="flex flex-wrap items-center gap-x-3">
                <Mac mac={mac} copy />
                {request.deviceName}
              </span>
            ),
          },
          { term: "From", value: <Mono>{request.address}</Mono> },
          { term: "User", value: request.user && <Mono>{request.user}</Mono> },
          { term: "User-Agent", value: request.userAgent },
        ]}
      />
    </Dialog>
  );
}

function Act({ request: { remedy }, onAdd }: Pick<Props, "request" | "onAdd">) {
  if (remedy?.kind === "device")
    return (
      <LinkButton variant="primary" href={`/${remedy.tenant}/devices/${remedy.mac}`}>
        Open device
      </LinkButton>
    );
  if (remedy?.kind === "add-device" && onAdd)
    return (
      <Button variant="primary" onClick={onAdd}>
        Add this MAC
      </Button>
    );
  return null;
}
