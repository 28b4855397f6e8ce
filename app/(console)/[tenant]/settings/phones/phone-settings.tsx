"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Page } from "@/app/_ui/page";
import { LoadFailed } from "../../configuration/load-failed";
import { FormSkeleton } from "../form-skeleton";
import { SettingsHeader } from "../settings-header";
import { PhoneFacts } from "./phone-facts";
import { PhoneForm } from "./phone-form";

/** What every phone of the tenant receives besides its lines. */
export function PhoneSettings({ slug, mayWrite }: { slug: string; mayWrite: boolean }) {
  const t = useTranslations("settings.phones");
  const settings = useQuery(useTRPC().settings.get.queryOptions({ tenant: slug }));
  const { data } = settings;
  return (
    <Page kind="form">
      <SettingsHeader slug={slug} isMaster={false} state={t("state")} />
      {settings.isPending && <FormSkeleton />}
      {settings.isError && !data && <LoadFailed error={settings.error} retry={() => settings.refetch()} />}
      {data && (mayWrite ? <PhoneForm slug={slug} phone={data.phone} /> : <PhoneFacts phone={data.phone} />)}
    </Page>
  );
}
