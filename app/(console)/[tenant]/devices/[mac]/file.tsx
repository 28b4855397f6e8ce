"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { CopyButton } from "@/app/_ui/copy-button";
import { describeError } from "@/app/_ui/form-errors";
import { Mono } from "@/app/_ui/mono";
import { Section } from "@/app/_ui/section";
import { Spinner } from "@/app/_ui/spinner";
import type { Device } from "./types";

type Props = { tenant: string; device: Device; mayReveal: boolean };

/**
 * The file that the phone would be given now, fetched when it is opened. Its secrets are fetched on their own, when they
 * are asked for, and are gone with the page.
 */
export function ConfigurationFile({ tenant, device, mayReveal }: Props) {
  const t = useTranslations("device.file");
  const say = useSay();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { mac, enabled } = device;
  const [open, setOpen] = useState(false);
  const hidden = useQuery(trpc.devices.file.queryOptions({ tenant, mac }, { enabled: open, staleTime: 0 }));
  const reveal = useMutation(
    trpc.devices.revealFile.mutationOptions({
      gcTime: 0,
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.devices.pathKey() }),
    }),
  );
  // What was revealed is of one moment; when the file has changed since, it is hidden again.
  const revealed = reveal.data?.revision === hidden.data?.revision ? reveal.data : undefined;
  const file = revealed ?? hidden.data;
  const error = reveal.error ?? hidden.error;
  const close = () => {
    reveal.reset();
    setOpen(false);
  };

  return (
    <div className="mt-8">
      <Section
        title={t("title")}
        help={enabled ? t("help") : t("helpDisabled")}
        actions={
          open ? (
            <>
              {mayReveal && file && (
                <Button
                  size="small"
                  icon={revealed ? <EyeOff /> : <Eye />}
                  pending={reveal.isPending}
                  onClick={() => (revealed ? reveal.reset() : reveal.mutate({ tenant, mac }))}
                >
                  {revealed ? t("hide") : t("show")}
                </Button>
              )}
              {file && <CopyButton text={file.text} label={t("copy")} worded />}
              <Button size="small" onClick={close}>
                {t("close")}
              </Button>
            </>
          ) : (
            <Button size="small" onClick={() => setOpen(true)}>
              {t("open")}
            </Button>
          )
        }
      >
        {open && (
          <div aria-live="polite">
            {error && (
              <div className="mb-3">
                <Callout tone="fail">{say(describeError(error).message)}</Callout>
              </div>
            )}
            {!file && !error && (
              <p className="flex items-center gap-2 text-ink-2 text-table">
                <Spinner /> {t("making")}
              </p>
            )}
            {file && (
              <>
                <p className="mb-2 flex flex-wrap gap-x-4 text-ink-2 text-table">
                  <Mono className="wrap-anywhere text-ink">{file.path}</Mono>
                  <span>
                    {t.rich("revision", { revision: file.revision, code: (text) => <Mono>{text}</Mono> })}
                  </span>
                  <span>{revealed ? t("shown") : t("hidden")}</span>
                </p>
                <Mono block className="max-h-[480px] whitespace-pre">
                  {file.text}
                </Mono>
              </>
            )}
          </div>
        )}
      </Section>
    </div>
  );
}
