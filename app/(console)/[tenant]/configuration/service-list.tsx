"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { configurationState, masterState } from "./account-state";
import { LoadFailed } from "./load-failed";
import { ModeNotice } from "./mode-notice";
import { ServiceCard } from "./service-card";
import { ServiceSkeleton } from "./service-skeleton";

type Props = { slug: string; isMaster: boolean; isOperator: boolean; mayWrite: boolean };

/** Every redirect service that Offhook speaks, and how the account at it stands. */
export function ServiceList({ slug, isMaster, isOperator, mayWrite }: Props) {
  const t = useTranslations("configuration");
  const state = useTranslations("configuration.state");
  const redirects = useQuery(useTRPC().redirects.list.queryOptions({ tenant: slug }));
  const { data } = redirects;
  return (
    <Page kind="reading">
      <PageHeader
        title={t(isMaster ? "title.master" : "title.own")}
        state={
          data ? (isMaster ? masterState(state, data) : configurationState(state, data)) : t("stateUnread")
        }
      />
      {redirects.isError && !data && <LoadFailed error={redirects.error} retry={() => redirects.refetch()} />}
      {redirects.isPending && <ServiceSkeleton />}
      {data && (
        <div className="flex flex-col gap-4">
          <ModeNotice redirects={data} isMaster={isMaster} isOperator={isOperator} />
          {!data.keptByOperator && (
            <ul aria-label={t("services")} className="flex flex-col gap-3">
              {data.services.map((service) => (
                <ServiceCard
                  key={service.vendor}
                  service={service}
                  account={data.items.find((item) => item.vendor === service.vendor)}
                  href={`/${slug}/configuration/${service.vendor}`}
                  mayWrite={mayWrite}
                />
              ))}
            </ul>
          )}
        </div>
      )}
    </Page>
  );
}
