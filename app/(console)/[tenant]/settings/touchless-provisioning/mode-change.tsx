"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { RadioCards } from "@/app/_ui/radio-cards";
import { toast } from "@/app/_ui/toast";
import { useUnsavedGuard } from "@/app/_ui/unsaved-guard";
import type { Mode } from "@/server/settings/schema";
import { ModeChanged } from "./mode-changed";
import { ModePreview } from "./mode-preview";
import { asMode, consequences, inForce, modeName, modes, type Preview } from "./mode-words";

/** Chooses a mode, says what that would do, asks, does it, and says how to follow. */
export function ModeChange({ current }: { current: Mode }) {
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
    toast.done(`${inForce(choice)}.`);
    await queries.invalidateQueries({ queryKey: trpc.mode.get.queryKey({}) });
    void queries.invalidateQueries();
  };

  return (
    <div className="flex flex-col gap-5">
      <div>
        <h2 id="mode" className="mb-1.5 font-medium text-table">
          Mode
        </h2>
        <RadioCards
          aria-labelledby="mode"
          options={modes.map((mode) => ({
            ...mode,
            label: mode.value === current ? `${mode.label} (in force)` : mode.label,
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
            Change to {modeName(choice)}
          </Button>
          <Button variant="quiet" onClick={() => setChoice(current)}>
            Cancel
          </Button>
          <span className="ml-auto text-ink-3 text-table">Unsaved changes</span>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Change from ${modeName(current)} to ${modeName(choice)}?`}
        description={modes.find(({ value }) => value === choice)?.help}
        takesAlong={known && consequences(known)}
        danger={known !== undefined && known.deregistered + known.stranded > 0}
        confirmLabel={`Change to ${modeName(choice)}`}
        onConfirm={change}
      />
      {guard}
    </div>
  );
}
