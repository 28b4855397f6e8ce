"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Badge } from "@/app/_ui/badge";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { vendorName } from "@/server/vendors/vendor-names";
import { accountState } from "../account-state";
import { LoadFailed } from "../load-failed";
import { ModeNotice } from "../mode-notice";
import { ServiceSkeleton } from "../service-skeleton";
import { AccountFacts } from "./account-facts";
import { AccountForm } from "./account-form";
import { KeyHelp } from "./key-help";

type Props = {
  slug: string;
  service: { vendor: string; name: string; defaultApiUrl: string };
  isMaster: boolean;
  isOperator: boolean;
  mayWrite: boolean;
};

/** The account at one redirect service: its key, and whether it works. */
export function AccountPage({ slug, service, isMaster, isOperator, mayWrite }: Props) {
  const t = useTranslations("configuration");
  const redirects = useQuery(useTRPC().redirects.list.queryOptions({ tenant: slug }));
  const { data } = redirects;
  const account = data?.items.find((item) => item.vendor === service.vendor);
  const state = accountState(useTranslations("configuration.state"), account);
  const name = vendorName(service.vendor);
  return (
    <Page>
      <PageHeader
        title={t("account.title", { vendor: name, service: service.name })}
        badge={data && !data.keptByOperator && <Badge tone={state.tone}>{state.words}</Badge>}
        state={t(isMaster ? "account.master" : "account.own")}
        back={{
          href: `/${slug}/configuration`,
          label: t(isMaster ? "title.master" : "title.own"),
        }}
      />
      {redirects.isError && !data && <LoadFailed error={redirects.error} retry={() => redirects.refetch()} />}
      {redirects.isPending && (
        <div className="max-w-[640px]">
          <ServiceSkeleton />
        </div>
      )}
      {data && (
        <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,640px)_minmax(0,360px)]">
          <div className="flex min-w-0 flex-col gap-5">
            <ModeNotice redirects={data} isMaster={isMaster} isOperator={isOperator} />
            {!data.keptByOperator &&
              (mayWrite ? (
                <AccountForm slug={slug} service={service} account={account} />
              ) : (
                <AccountFacts account={account} serviceName={service.name} />
              ))}
          </div>
          {!data.keptByOperator && mayWrite && <KeyHelp vendor={service.vendor} />}
        </div>
      )}
    </Page>
  );
}
