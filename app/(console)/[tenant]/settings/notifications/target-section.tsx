"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Section } from "@/app/_ui/section";
import { LoadFailed } from "../../configuration/load-failed";
import { type Asked, TargetDialogs } from "./target-dialogs";
import { TargetList } from "./target-list";
import { TestVerdict } from "./test-verdict";
import type { Language, Target } from "./types";
import { useReadAgain } from "./use-read-again";

type Props = {
  slug: string;
  isMaster: boolean;
  mayWrite: boolean;
  languages: readonly Language[];
};

/** The targets, what can be done with each, and what the last Test found. */
export function TargetSection({ slug, isMaster, mayWrite, languages }: Props) {
  const t = useTranslations("notifications");
  const trpc = useTRPC();
  const targets = useQuery(trpc.notifications.targets.queryOptions({ tenant: slug }));
  const [asked, ask] = useState<Asked>();
  const readAgain = useReadAgain(slug);
  const [tried, setTried] = useState<Target>();
  const test = useMutation(trpc.notifications.test.mutationOptions({ onSettled: readAgain }));
  const tryOut = (target: Target) => {
    setTried(target);
    test.mutate({ tenant: slug, id: target.id });
  };
  return (
    <Section
      title={t("targets")}
      help={t(isMaster ? "targetsHelpMaster" : "targetsHelp")}
      actions={
        mayWrite && (
          <Button icon={<Plus />} onClick={() => ask({ what: "add" })}>
            {t("add")}
          </Button>
        )
      }
    >
      {targets.isError && !targets.data ? (
        <LoadFailed error={targets.error} retry={() => targets.refetch()} />
      ) : (
        <TargetList
          slug={slug}
          targets={targets.data?.items}
          mayWrite={mayWrite}
          testing={test.isPending ? tried?.id : undefined}
          onTest={tryOut}
          onAsk={ask}
        />
      )}
      <div aria-live="polite">
        {tried && !test.isPending && (
          <TestVerdict address={tried.address} tested={test.data} error={test.error} />
        )}
      </div>
      {asked && (
        <TargetDialogs slug={slug} asked={asked} languages={languages} onClose={() => ask(undefined)} />
      )}
    </Section>
  );
}
