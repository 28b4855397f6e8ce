"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { DescriptionList } from "@/app/_ui/description-list";
import { LinkButton } from "@/app/_ui/link-button";
import { Mono } from "@/app/_ui/mono";
import { Page } from "@/app/_ui/page";
import { Section } from "@/app/_ui/section";
import { LoadFailed } from "../../configuration/load-failed";
import { SettingsHeader } from "../settings-header";
import { ShareBar } from "../share-bar";

type Plan = { name: string; touchlessProvisioning: boolean; deviceLimit: number | null };
type Tenant = { slug: string; name: string; sipDomain: string | null; plan: Plan };

/** What the tenant is called and what its plan allows: the operator's to change, everybody's to know. */
export function General({ tenant, isOperator }: { tenant: Tenant; isOperator: boolean }) {
  const t = useTranslations("settings.general");
  const counts = useQuery(useTRPC().devices.count.queryOptions({ tenant: tenant.slug }));
  const { plan } = tenant;
  const used = counts.data && Object.values(counts.data).reduce((sum, n) => sum + n, 0);
  return (
    <Page kind="form">
      <SettingsHeader slug={tenant.slug} isMaster={false} state={t("state")} />
      {counts.isError && used === undefined && (
        <LoadFailed error={counts.error} retry={() => counts.refetch()} />
      )}
      <Section
        title={t("tenant")}
        help={t("changedBy", { who: isOperator ? "operator" : "other" })}
        actions={
          isOperator && (
            <LinkButton href="/operator/tenants" size="small">
              {t("open")}
            </LinkButton>
          )
        }
      >
        <DescriptionList
          facts={[
            { term: t("name"), value: tenant.name },
            { term: t("slug"), value: <Mono>{tenant.slug}</Mono>, help: t("slugHelp") },
            {
              term: t("sipDomain"),
              value: tenant.sipDomain === null ? t("sipDomainNone") : <Mono>{tenant.sipDomain}</Mono>,
              help: t("sipDomainHelp"),
            },
          ]}
        />
      </Section>
      <Section title={t("plan")} help={t("planHelp")}>
        <DescriptionList
          facts={[
            { term: t("planName"), value: plan.name },
            {
              term: t("touchless"),
              value: t(plan.touchlessProvisioning ? "included" : "notIncluded"),
            },
            {
              term: t("devices"),
              value:
                used === undefined ? undefined : plan.deviceLimit === null ? (
                  t("devicesAny", { used })
                ) : (
                  <Room used={used} limit={plan.deviceLimit} />
                ),
            },
          ]}
        />
      </Section>
    </Page>
  );
}

/** How many devices there are of how many, as words and as a bar. */
function Room({ used, limit }: { used: number; limit: number }) {
  const t = useTranslations("settings.general");
  return (
    <>
      <p>{t("devicesOf", { used, limit })}</p>
      <ShareBar label={t("devices")} part={used} whole={limit} />
      {used >= limit && <p className="mt-1 text-ink-3 text-small">{t("full")}</p>}
    </>
  );
}
