"use client";
import { useTranslations } from "use-intl/react";
import { Callout } from "@/app/_ui/callout";
import { LinkButton } from "@/app/_ui/link-button";
import type { Redirects } from "./account-state";
import { PlanNotice } from "./plan-notice";

const modeSettings = "/master/settings/touchless-provisioning";

type Props = { redirects: Redirects; isMaster: boolean; isOperator: boolean };

/** What keeps phones from being registered whatever the key is: the plan, the mode, the operator's own account. */
export function ModeNotice({ redirects, isMaster, isOperator }: Props) {
  const t = useTranslations("configuration.mode");
  const change = isOperator && (
    <LinkButton href={modeSettings} size="small">
      {t("change")}
    </LinkButton>
  );
  if (!redirects.planIncludesIt && !isMaster) return <PlanNotice isOperator={isOperator} />;
  if (redirects.keptByOperator)
    return (
      <Callout title={t("kept.title")} action={change}>
        {t("kept.help")}
      </Callout>
    );
  if (redirects.mode === "off")
    return (
      <Callout tone="warn" title={t("off.title")} action={change}>
        {t("off.help", { who: isOperator ? "operator" : "other" })}
      </Callout>
    );
  if (isMaster && redirects.mode === "per_tenant")
    return (
      <Callout title={t("perTenant.title")} action={change}>
        {t("perTenant.help")}
      </Callout>
    );
  return null;
}
