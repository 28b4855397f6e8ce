"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { Section } from "@/app/_ui/section";
import { toast } from "@/app/_ui/toast";
import { ChosenPair } from "./chosen-pair";

type Props = {
  slug: string;
  scope: "device" | "tenant";
  progress: { devices: number; taken: number };
  mayWrite: boolean;
};
type Asked = "random" | "chosen" | undefined;

/** New provisioning credentials for every phone, and how many have taken the ones in force. */
export function Rotation({ slug, scope, progress, mayWrite }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [asked, ask] = useState<Asked>();
  const rotate = useMutation(trpc.settings.rotateCredentials.mutationOptions());
  const close = () => ask(undefined);

  async function run(pair?: { username: string; password: string }) {
    await rotate.mutateAsync({ tenant: slug, ...(pair ? { pair } : {}) });
    await queries.invalidateQueries({ queryKey: trpc.settings.get.queryKey({ tenant: slug }) });
    toast.done("The new credentials are made.", { detail: "Each phone takes them with its next file." });
  }

  return (
    <Section
      title="Rotation"
      help="Make new credentials when a pair may have been read by somebody. Phones keep working: the old ones are accepted until the phone has used the new ones."
    >
      <p className="text-base">{said(progress)}</p>
      {mayWrite && (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button onClick={() => ask("random")} disabled={progress.devices === 0}>
            Make new credentials
          </Button>
          {scope === "tenant" && <Button onClick={() => ask("chosen")}>Choose the pair</Button>}
        </div>
      )}
      <ConfirmDialog
        open={asked === "random"}
        onOpenChange={close}
        title="Make new provisioning credentials?"
        description={
          scope === "tenant"
            ? "All phones of this tenant get one new random pair with their next file."
            : "Each phone of this tenant gets a new random pair of its own with its next file."
        }
        confirmLabel="Make new credentials"
        onConfirm={() => run()}
      />
      {asked === "chosen" && <ChosenPair onClose={close} onChosen={run} />}
    </Section>
  );
}

function said({ devices, taken }: Props["progress"]): string {
  if (devices === 0) return "There is no phone yet.";
  if (devices === 1) {
    return taken === 1
      ? "The one phone has used the credentials in force."
      : "The one phone has not used the credentials in force yet.";
  }
  if (taken === devices) return `All ${devices} phones have used the credentials in force.`;
  return `${taken} of ${devices} phones have used the credentials in force.`;
}
