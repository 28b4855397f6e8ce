"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { LinkButton } from "@/app/_ui/link-button";
import { Page } from "@/app/_ui/page";
import { Section } from "@/app/_ui/section";
import { LoadFailed } from "../../configuration/load-failed";
import { PlanNotice } from "../../configuration/plan-notice";
import { FormSkeleton } from "../form-skeleton";
import { SettingsHeader } from "../settings-header";
import { ModeList } from "./mode-list";

/** The mode in force, for those whom it concerns and who cannot change it here. */
export function TenantMode({ slug, isOperator }: { slug: string; isOperator: boolean }) {
  const t = useTranslations("settings.mode");
  const settings = useQuery(useTRPC().settings.get.queryOptions({ tenant: slug }));
  const { data } = settings;
  const refused = data && !data.plan.touchlessProvisioning;
  const state = !data
    ? t("tenantUnread")
    : refused
      ? t("notInPlan")
      : data.mode === "off"
        ? t("forAll.off")
        : t("tenantState", { mode: t(`name.${data.mode}`) });
  return (
    <Page kind="form">
      <SettingsHeader slug={slug} isMaster={false} state={state} />
      {settings.isPending && <FormSkeleton />}
      {settings.isError && !data && <LoadFailed error={settings.error} retry={() => settings.refetch()} />}
      {data && (
        <div className="flex flex-col gap-5">
          {refused && <PlanNotice isOperator={isOperator} />}
          <Section
            title={t("mode")}
            help={t("changedBy")}
            actions={
              isOperator && (
                <LinkButton href="/master/settings/touchless-provisioning" size="small">
                  {t("change")}
                </LinkButton>
              )
            }
          >
            <ModeList current={data.mode} />
          </Section>
        </div>
      )}
    </Page>
  );
}
