"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";
import { planForm } from "./plan-form-schema";
import type { Plan } from "./plan-types";

const NAMED = 5;

/** What the plan as it stands in the form would do to the tenants that have it, before it is saved. */
export function PlanConsequences({ plan }: { plan: Plan }) {
  const t = useTranslations("plans.consequences");
  const say = useSay();
  const trpc = useTRPC();
  const terms = planForm.omit({ name: true }).safeParse(useWatch()).data;
  const differs =
    terms !== undefined &&
    (terms.touchlessProvisioning !== plan.touchlessProvisioning || terms.deviceLimit !== plan.deviceLimit);
  const wanted = terms ?? { touchlessProvisioning: true, deviceLimit: null };
  const preview = useQuery(
    trpc.plans.preview.queryOptions(
      { plan: plan.name, ...wanted },
      { enabled: differs && plan.tenants > 0, placeholderData: keepPreviousData, staleTime: 0, gcTime: 0 },
    ),
  );
  const some = (names: readonly string[]) => {
    const shown = names.slice(0, NAMED).join(", ");
    return names.length > NAMED ? t("and", { names: shown, rest: names.length - NAMED }) : shown;
  };
  const { overLimit, losesTouchless } = preview.data ?? {};
  if (!differs || plan.tenants === 0) return null;
  return (
    <div aria-live="polite" className="flex flex-col gap-2 empty:hidden">
      {preview.isLoading && <p className="text-ink-3 text-table">{t("looking")}</p>}
      {preview.isError && (
        <Callout tone="warn" title={t("unknown")}>
          {say(describeError(preview.error).message)}
        </Callout>
      )}
      {overLimit && overLimit.tenants.length > 0 && (
        <Callout tone="warn">
          {t("overLimit", {
            tenants: overLimit.tenants.length,
            devices: overLimit.devices,
            names: some(overLimit.tenants),
          })}
        </Callout>
      )}
      {losesTouchless && losesTouchless.tenants.length > 0 && (
        <Callout tone="warn">
          {t("losesTouchless", {
            tenants: losesTouchless.tenants.length,
            registered: losesTouchless.registered,
            names: some(losesTouchless.tenants),
          })}
        </Callout>
      )}
    </div>
  );
}
