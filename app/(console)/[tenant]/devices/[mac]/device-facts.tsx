"use client";
import { useTranslations } from "use-intl/react";
import { DescriptionList } from "@/app/_ui/description-list";
import { Section } from "@/app/_ui/section";
import { Time } from "@/app/_ui/time";
import { hasRedirectService } from "@/server/vendors/redirect-names";
import type { Device } from "./types";

export function DeviceFacts({ device }: { device: Device }) {
  const t = useTranslations("device.facts");
  return (
    <div>
      <Section title={t("title")}>
        <div className="border-line border-y [&_dt]:sm:w-24!">
          <DescriptionList
            facts={[
              ...(hasRedirectService(device.vendor)
                ? [{ term: t("registered"), value: <Time at={device.registeredAt} as="exact" /> }]
                : []),
              { term: t("seen"), value: <Time at={device.lastSeenAt} /> },
              { term: t("firmware"), value: device.firmware },
              { term: t("added"), value: <Time at={device.createdAt} as="date" /> },
            ]}
          />
        </div>
      </Section>
    </div>
  );
}
