"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Download, ListChecks } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { toast } from "@/app/_ui/toast";
import { type DeviceFilters, exportHref, isNarrowed, matchingInput } from "./filters";

type Props = {
  tenant: string;
  filters: DeviceFilters;
  /** How many devices the tenant has. */
  total: number;
  /** Undefined for whoever can do nothing with them. */
  onChoose: ((found: { mac: string; name: string }[]) => void) | undefined;
};

/** What is done with all that the filters let through, and not only with what has been loaded: choose it, save it. */
export function WholeList({ tenant, filters, total, onChoose }: Props) {
  const t = useTranslations("devices.whole");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const narrowed = isNarrowed(filters);

  const choose = async () => {
    if (!onChoose) return;
    setAsking(true);
    try {
      const { items, more } = await queries.fetchQuery(
        trpc.devices.matching.queryOptions(matchingInput(tenant, filters), { staleTime: 0 }),
      );
      onChoose(items);
      if (more) toast.told(t("notAll", { count: items.length }), { detail: t("notAllWhy") });
    } catch (error) {
      toast.error(error);
    } finally {
      setAsking(false);
    }
  };
  return (
    <span className="flex gap-2 max-sm:w-full">
      {onChoose && (
        <Button icon={<ListChecks />} pending={asking} onClick={() => void choose()} className="max-sm:grow">
          {narrowed ? t("chooseMatching") : t("chooseAll", { count: total })}
        </Button>
      )}
      <IconButton
        label={narrowed ? t("saveMatching") : t("save")}
        icon={<Download />}
        variant="default"
        onClick={() => window.location.assign(exportHref(tenant, filters))}
      />
    </span>
  );
}
