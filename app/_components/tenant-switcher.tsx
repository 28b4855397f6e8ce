"use client";
import { ChevronsUpDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { cx } from "@/app/_ui/cx";
import { Mark } from "@/app/_ui/mark";
import { Popover } from "@/app/_ui/popover";
import { useKeptState } from "@/app/_ui/use-kept-state";
import type { TenantLink } from "./frame-types";

const TenantList = dynamic(() => import("./tenant-list").then((module) => module.TenantList), {
  loading: () => <div className="h-40" />,
});
const isSlugs = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((slug) => typeof slug === "string");

type Props = { tenants: readonly TenantLink[]; current: string | null; operator: boolean; folded: boolean };

/** Says where one is; opens the list of tenants, with search and the last few on top. */
export function TenantSwitcher({ tenants, current, operator, folded }: Props) {
  const t = useTranslations("shell");
  const [open, setOpen] = useState(false);
  const [recent, setRecent] = useKeptState<string[]>("tenants.recent", [], isSlugs);
  const here = tenants.find(({ slug }) => slug === current);

  // biome-ignore lint/correctness/useExhaustiveDependencies: entering a tenant is what is remembered
  useEffect(() => {
    if (current) setRecent((old) => [current, ...old.filter((slug) => slug !== current)].slice(0, 6));
  }, [current]);

  const trigger = (
    <button
      type="button"
      aria-label={t("tenants.switch", { name: here?.name ?? t("tenants.no") })}
      className={cx(
        "flex h-9 items-center gap-2 rounded-md text-left hover:bg-hover data-[state=open]:bg-press coarse:h-10",
        folded ? "w-9 justify-center" : "w-full px-2",
      )}
    >
      <Mark size={20} className="shrink-0 text-accent" />
      {!folded && (
        <>
          <span className="min-w-0 grow truncate font-semibold text-base">
            {operator ? t("operator") : (here?.name ?? "Offhook")}
          </span>
          <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
        </>
      )}
    </button>
  );
  return (
    <Popover
      trigger={trigger}
      label={t("tenants.title")}
      open={open}
      onOpenChange={setOpen}
      className="w-72 p-0!"
    >
      <TenantList tenants={tenants} recent={recent} current={current} onDone={() => setOpen(false)} />
    </Popover>
  );
}
