"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Page } from "@/app/_ui/page";
import { SettingsHeader } from "../settings-header";
import { SentSection } from "./sent-section";
import { TargetSection } from "./target-section";
import type { Language } from "./types";

type Props = { slug: string; isMaster: boolean; mayWrite: boolean; languages: readonly Language[] };

/** Who is told when something fails, and what they were told. */
export function Notifications({ slug, isMaster, mayWrite, languages }: Props) {
  const t = useTranslations("notifications");
  const targets = useQuery(useTRPC().notifications.targets.queryOptions({ tenant: slug }));
  const count = targets.data?.items.filter(({ enabled }) => enabled).length;
  return (
    <Page>
      <SettingsHeader
        slug={slug}
        isMaster={isMaster}
        state={count === undefined ? t("stateUnread") : t("state", { count })}
      />
      <div className="max-w-[1080px]">
        <TargetSection slug={slug} isMaster={isMaster} mayWrite={mayWrite} languages={languages} />
        <SentSection slug={slug} isMaster={isMaster} mayWrite={mayWrite} />
      </div>
    </Page>
  );
}
