"use client";
import { useTranslations } from "use-intl/react";
import { Callout } from "@/app/_ui/callout";
import { LinkButton } from "@/app/_ui/link-button";
import { type Preview, touchedBy } from "./mode-words";

/** After the change: how to follow what it set going. */
export function ModeChanged({ change }: { change: Preview }) {
  const t = useTranslations("settings.mode");
  const touched = touchedBy(change);
  return (
    <Callout
      title={t(`inForce.${change.to}`)}
      action={
        touched > 0 && (
          <LinkButton href="/operator/tenants" size="small">
            {t("openTenants")}
          </LinkButton>
        )
      }
    >
      {touched > 0 ? t("following", { count: touched }) : t("nothingToFollow")}
    </Callout>
  );
}
