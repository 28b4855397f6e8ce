"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { LinkButton } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { Page } from "@/app/_ui/page";
import { Section } from "@/app/_ui/section";
import { LoadFailed } from "../../configuration/load-failed";
import { FormSkeleton } from "../form-skeleton";
import { SettingsHeader } from "../settings-header";
import { ModeList } from "./mode-list";
import { modeName } from "./mode-words";

/** The mode in force, for those whom it concerns and who cannot change it here. */
export function TenantMode({ slug, isOperator }: { slug: string; isOperator: boolean }) {
  const settings = useQuery(useTRPC().settings.get.queryOptions({ tenant: slug }));
  const { data } = settings;
  const refused = data && !data.plan.touchlessProvisioning;
  const state = !data
    ? "How phones of this tenant find their configuration."
    : refused
      ? "The plan of this tenant does not include touchless provisioning."
      : data.mode === "off"
        ? "Touchless provisioning is off for all tenants."
        : `Touchless provisioning is on, in ${modeName(data.mode)} mode.`;
  return (
    <Page kind="form">
      <SettingsHeader slug={slug} isMaster={false} state={state} />
      {settings.isPending && <FormSkeleton />}
      {settings.isError && !data && <LoadFailed error={settings.error} retry={() => settings.refetch()} />}
      {data && (
        <div className="flex flex-col gap-5">
          {refused && (
            <Callout
              tone="warn"
              title="The plan does not include touchless provisioning"
              action={
                isOperator && (
                  <LinkButton href="/operator/tenants" size="small">
                    Open the tenants
                  </LinkButton>
                )
              }
            >
              Whatever the mode, no phone of this tenant is registered.{" "}
              {isOperator
                ? "Edit the tenant to change its plan."
                : "Ask the operator for a plan that includes it."}
            </Callout>
          )}
          <Section
            title="Mode"
            help="One mode holds for all tenants. The operator changes it, in the settings of the master tenant."
            actions={
              isOperator && (
                <LinkButton href="/master/settings/touchless-provisioning" size="small">
                  Change the mode
                </LinkButton>
              )
            }
          >
            <ModeList current={data.mode} />
          </Section>
        </div>
      )}
    </Page>
  );
}
