"use client";
import { useTranslations } from "use-intl/react";
import { Callout } from "@/app/_ui/callout";
import { LinkButton } from "@/app/_ui/link-button";

/** Whatever the mode and the key: this tenant's plan lets no phone be registered. */
export function PlanNotice({ isOperator }: { isOperator: boolean }) {
  const t = useTranslations("configuration.mode.plan");
  return (
    <Callout
      tone="warn"
      title={t("title")}
      action={
        isOperator && (
          <LinkButton href="/operator/tenants" size="small">
            {t("open")}
          </LinkButton>
        )
      }
    >
      {t("help", { who: isOperator ? "operator" : "other" })}
    </Callout>
  );
}
