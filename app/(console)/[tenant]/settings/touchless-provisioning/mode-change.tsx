"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { RadioCards } from "@/app/_ui/radio-cards";
import { toast } from "@/app/_ui/toast";
import { useUnsavedGuard } from "@/app/_ui/unsaved-guard";
import type { Mode } from "@/server/settings/schema";
import { ModeChanged } from "./mode-changed";
import { ModePreview } from "./mode-preview";
import { asMode, consequences, modes, type Preview } from "./mode-words";

/** Chooses a mode, says what that would do, asks, does it, and says how to follow. */
export function ModeChange({ current }: { current: Mode }) {
  const t = useTranslations("settings.mode");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [choice, setChoice] = useState(current);
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<Preview>();
  const differs = choice !== current;
  const preview = useQuery(
    trpc.mode.preview.queryOptions({ mode: choice }, { enabled: differs, staleTime: 0, gcTime: 0 }),
  );
  const set = useMutation(trpc.mode.set.mutationOptions());
  const guard = useUnsavedGuard(differs && !set.isPending);
  const known = preview.data?.to === choice && !preview.isFetching ? preview.data : undefined;

  const change = async () => {
    if (!known) return;
    await set.mutateAsync({ mode: choice });
    setDone(known);
    toast.done(t("done", { inForce: t(`inForce.${choice}`) }));
    await queries.invalidateQueries({ queryKey: trpc.mode.get.queryKey({}) });
    void queries.invalidateQueries();
  };

  return (
    <div className="flex flex-col gap-5">
      <div>
        <h2 id="mode" className="mb-1.5 font-medium text-table">
          {t("mode")}
        </h2>
        <RadioCards
          aria-labelledby="mode"
          options={modes.map((mode) => ({
            value: mode,
            label: mode === current ? t("nameInForce", { mode: t(`name.${mode}`) }) : t(`name.${mode}`),
            help: t(`help.${mode}`),
          }))}
          value={choice}
          onValueChange={(value) => {
            setChoice(asMode(value) ?? current);
            setDone(undefined);
          }}
        />
      </div>
      <div aria-live="polite" className="empty:hidden">
        {differs && (
          <ModePreview
            to={choice}
            preview={known}
            error={preview.isError && !preview.isFetching ? preview.error : null}
            retry={() => preview.refetch()}
          />
        )}
        {done && !differs && <ModeChanged change={done} />}
      </div>
      {differs && (
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary" disabled={!known} onClick={() => setAsking(true)}>
            {t("changeTo", { mode: t(`name.${choice}`) })}
          </Button>
          <Button variant="quiet" onClick={() => setChoice(current)}>
            {t("cancel")}
          </Button>
          <span className="ml-auto text-ink-3 text-table">{t("unsaved")}</span>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("ask", { from: t(`name.${current}`), to: t(`name.${choice}`) })}
        description={t(`help.${choice}`)}
        takesAlong={known && consequences(t, known)}
        danger={known !== undefined && known.deregistered + known.stranded + known.excluded > 0}
        confirmLabel={t("changeTo", { mode: t(`name.${choice}`) })}
        onConfirm={change}
      />
      {guard}
    </div>
  );
}
