"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { Section } from "@/app/_ui/section";
import { toast } from "@/app/_ui/toast";
import { ChosenPair } from "./chosen-pair";
import { type Progress, RotationProgress } from "./rotation-progress";

type Props = {
  slug: string;
  scope: "device" | "tenant";
  progress: Progress;
  mayWrite: boolean;
};
type Asked = "random" | "chosen" | undefined;

/** New provisioning credentials for every phone, and how many have taken the ones in force. */
export function Rotation({ slug, scope, progress, mayWrite }: Props) {
  const t = useTranslations("settings.advanced.rotation");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [asked, ask] = useState<Asked>();
  const rotate = useMutation(trpc.settings.rotateCredentials.mutationOptions());
  const close = () => ask(undefined);

  async function run(pair?: { username: string; password: string }) {
    await rotate.mutateAsync({ tenant: slug, ...(pair ? { pair } : {}) });
    await queries.invalidateQueries({ queryKey: trpc.settings.get.queryKey({ tenant: slug }) });
    toast.done(t("made"), { detail: t("madeDetail") });
  }

  return (
    <Section title={t("title")} help={t("help")}>
      <RotationProgress slug={slug} progress={progress} />
      {mayWrite && (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button onClick={() => ask("random")} disabled={progress.devices === 0}>
            {t("make")}
          </Button>
          {scope === "tenant" && <Button onClick={() => ask("chosen")}>{t("choose")}</Button>}
        </div>
      )}
      <ConfirmDialog
        open={asked === "random"}
        onOpenChange={close}
        title={t("ask")}
        description={t(`askHelp.${scope}`)}
        confirmLabel={t("make")}
        onConfirm={() => run()}
      />
      {asked === "chosen" && <ChosenPair onClose={close} onChosen={run} />}
    </Section>
  );
}
