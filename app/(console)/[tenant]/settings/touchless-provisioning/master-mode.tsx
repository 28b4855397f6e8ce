"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Page } from "@/app/_ui/page";
import { LoadFailed } from "../../configuration/load-failed";
import { FormSkeleton } from "../form-skeleton";
import { SettingsHeader } from "../settings-header";
import { ModeChange } from "./mode-change";

/** The mode of the installation, where the operator changes it. */
export function MasterMode({ slug }: { slug: string }) {
  const t = useTranslations("settings.mode");
  const mode = useQuery(useTRPC().mode.get.queryOptions({}));
  const { data } = mode;
  const state = data ? t(`forAll.${data.mode}`) : t("stateUnread");
  return (
    <Page kind="form">
      <SettingsHeader slug={slug} isMaster state={state} />
      {mode.isPending && <FormSkeleton />}
      {mode.isError && !data && <LoadFailed error={mode.error} retry={() => mode.refetch()} />}
      {data && <ModeChange current={data.mode} />}
    </Page>
  );
}
