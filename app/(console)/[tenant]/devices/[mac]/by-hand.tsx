"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { CopyButton } from "@/app/_ui/copy-button";
import { DescriptionList } from "@/app/_ui/description-list";
import { describeError } from "@/app/_ui/form-errors";
import { Mono } from "@/app/_ui/mono";
import { Section } from "@/app/_ui/section";
import { vendorName } from "@/server/vendors/vendor-names";
import type { Device } from "./types";

type Props = { tenant: string; device: Device; mayReveal: boolean };

/** What a phone is told that no redirect service sends here. The password is fetched when it is asked for, and is gone with the page. */
export function ByHand({ tenant, device: { mac, vendor }, mayReveal }: Props) {
  const t = useTranslations("device.byHand");
  const say = useSay();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const setup = useQuery(trpc.devices.manualSetup.queryOptions({ tenant, mac }));
  const reveal = useMutation(
    trpc.devices.revealProvisioning.mutationOptions({
      gcTime: 0,
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.devices.timeline.pathKey() }),
    }),
  );
  const error = setup.error ?? reveal.error;
  const { address, file, username } = setup.data ?? {};
  // What was revealed is of one moment; when there are other credentials since, it is hidden again.
  const password = reveal.data?.username === username ? reveal.data?.password : undefined;
  return (
    <div className="mt-8">
      <Section
        title={t("title")}
        help={t("help", { vendor: vendorName(vendor) })}
        actions={
          mayReveal && (
            <Button
              size="small"
              icon={password ? <EyeOff /> : <Eye />}
              pending={reveal.isPending}
              onClick={() => (password ? reveal.reset() : reveal.mutate({ tenant, mac }))}
            >
              {t(password ? "hide" : "show")}
            </Button>
          )
        }
      >
        {error && (
          <div className="mb-3">
            <Callout tone="fail">{say(describeError(error).message)}</Callout>
          </div>
        )}
        <div className="border-line border-y">
          <DescriptionList
            facts={[
              { term: t("address"), value: <Copied text={address} label={t("copyAddress")} /> },
              { term: t("dhcp"), value: t("dhcpValue") },
              {
                term: t("file"),
                value: <Copied text={file} label={t("copyFile")} />,
                help: t("fileHelp"),
              },
              { term: t("username"), value: <Copied text={username} label={t("copyUsername")} /> },
              {
                term: t("password"),
                value: (
                  <div aria-live="polite">
                    {password ? <Copied text={password} label={t("copyPassword")} /> : t("hidden")}
                  </div>
                ),
                help: password && t("audited"),
              },
            ]}
          />
        </div>
      </Section>
    </div>
  );
}

function Copied({ text, label }: { text: string | null | undefined; label: string }) {
  if (!text) return <span className="text-ink-3">-</span>;
  return (
    <span className="-my-1 flex items-center gap-1">
      <Mono className="wrap-anywhere">{text}</Mono>
      <CopyButton text={text} label={label} />
    </span>
  );
}
