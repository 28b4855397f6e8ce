"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Page } from "@/app/_ui/page";
import { Section } from "@/app/_ui/section";
import { LoadFailed } from "../../configuration/load-failed";
import { FormSkeleton } from "../form-skeleton";
import { SettingsHeader } from "../settings-header";
import { CredentialFacts } from "./credential-facts";
import { CredentialForm } from "./credential-form";
import { QueueSection } from "./queue-section";
import { Rotation } from "./rotation";

type Props = { slug: string; isMaster: boolean; mayQueue: boolean; mayWrite: boolean };

/** The queue of each redirect account, and how phones authenticate. */
export function AdvancedSettings({ slug, isMaster, mayQueue, mayWrite }: Props) {
  const t = useTranslations("settings.advanced");
  const trpc = useTRPC();
  const redirects = useQuery(trpc.redirects.list.queryOptions({ tenant: slug }));
  const settings = useQuery(trpc.settings.get.queryOptions({ tenant: slug }));
  const policy = settings.data?.credentials;
  return (
    <Page kind="form">
      <SettingsHeader slug={slug} isMaster={isMaster} state={t(isMaster ? "stateMaster" : "state")} />
      {redirects.isError && !redirects.data && (
        <LoadFailed error={redirects.error} retry={() => redirects.refetch()} />
      )}
      {redirects.isPending && <FormSkeleton />}
      {redirects.data && <QueueSection slug={slug} redirects={redirects.data} mayWrite={mayQueue} />}
      {!isMaster && settings.isError && !policy && (
        <div className="mt-8">
          <LoadFailed error={settings.error} retry={() => settings.refetch()} />
        </div>
      )}
      {!isMaster && policy && (
        <Section title={t("credentials.title")} help={t("credentials.help")}>
          {mayWrite ? <CredentialForm slug={slug} policy={policy} /> : <CredentialFacts policy={policy} />}
        </Section>
      )}
      {!isMaster && policy && settings.data && (
        <Rotation slug={slug} scope={policy.scope} progress={settings.data.rotation} mayWrite={mayWrite} />
      )}
    </Page>
  );
}
