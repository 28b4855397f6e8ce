"use client";
import { useTranslations } from "use-intl/react";
import { DescriptionList } from "@/app/_ui/description-list";
import type { CredentialPolicy } from "@/server/settings/schema";

/** The policy for somebody who may look and not change. */
export function CredentialFacts({ policy: { scope, ztp, ztpHours } }: { policy: CredentialPolicy }) {
  const t = useTranslations("settings.advanced.credentials");
  return (
    <DescriptionList
      facts={[
        { term: t("provisioning"), value: t(`scope.${scope}`), help: t(`scopeHelp.${scope}`) },
        {
          term: t("ztpLabel"),
          value: ztp === "time_limited" ? t("forHours", { hours: ztpHours }) : t(`ztp.${ztp}`),
          help: t(`ztpHelp.${ztp}`),
        },
      ]}
    />
  );
}
