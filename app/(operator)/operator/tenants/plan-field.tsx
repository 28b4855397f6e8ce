"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import { Callout } from "@/app/_ui/callout";
import { SelectField } from "@/app/_ui/form-fields";
import type { Tenant } from "./tenant-pages";
import { planWords } from "./tenant-words";

/** Which plan a tenant has; what another one would mean for its devices stands below before it is saved. */
export function PlanField({ tenant }: { tenant: Tenant | undefined }) {
  const t = useTranslations("tenants");
  const say = useSay();
  const { data } = useQuery(useTRPC().plans.list.queryOptions({}));
  const chosen: unknown = useWatch({ name: "plan.name" });
  const own = tenant ? [tenant.plan] : [];
  const others = data?.items.filter(({ name }) => name !== tenant?.plan.name) ?? [];
  const plans = [...own, ...others].sort((a, b) => a.name.localeCompare(b.name));
  const plan = plans.find(({ name }) => name === chosen);
  const over = tenant && plan?.deviceLimit != null ? tenant.devices - plan.deviceLimit : 0;
  const loses = tenant?.plan.touchlessProvisioning && plan && !plan.touchlessProvisioning;
  return (
    <>
      <SelectField
        name="plan.name"
        label={t("form.plan")}
        options={plans.map((one) => ({
          value: one.name,
          label: say(one.name),
        }))}
        help={
          <>
            {plan && <>{planWords(t, plan)}. </>}
            {t.rich("form.planHelp", {
              plans: (name) => (
                <Link href="/operator/plans" className="text-accent underline-offset-2 hover:underline">
                  {name}
                </Link>
              ),
            })}
          </>
        }
      />
      <div aria-live="polite" className="flex flex-col gap-2 empty:hidden">
        {tenant && plan?.name !== tenant.plan.name && over > 0 && (
          <Callout tone="warn">{t("form.overLimit", { devices: tenant.devices, over })}</Callout>
        )}
        {loses && (
          <Callout tone="warn">{t("form.losesTouchless", { registered: tenant.registered })}</Callout>
        )}
      </div>
    </>
  );
}
