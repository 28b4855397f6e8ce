"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus, WalletCards } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { useShortcut } from "@/app/_ui/shortcuts";
import { Table } from "@/app/_ui/table";
import { LoadFailed } from "../load-failed";
import { DeletePlan } from "./delete-plan";
import { planColumns } from "./plan-columns";
import { PlanDialog } from "./plan-dialog";
import type { Plan } from "./plan-types";

type Doing = { what: "add" } | { what: "edit" | "delete"; plan: Plan };

/** What tenants may have: every plan, and who has it. */
export function PlansPage() {
  const t = useTranslations("plans");
  const words = useTranslations("operator");
  const group = useTranslations("ui.keys")("list");
  const say = useSay();
  const list = useQuery(useTRPC().plans.list.queryOptions({}));
  const [doing, setDoing] = useState<Doing>();
  const rows = list.data?.items;
  const close = () => setDoing(undefined);
  const add = () => setDoing({ what: "add" });
  const edit = (plan: Plan) => setDoing({ what: "edit", plan });
  const does = { onEdit: edit, onDelete: (plan: Plan) => setDoing({ what: "delete", plan }) };
  useShortcut({ keys: "n", label: t("addKey"), group, run: add });
  const addButton = (hint?: string) => (
    <Button variant="primary" icon={<Plus />} hint={hint} onClick={add}>
      {t("add")}
    </Button>
  );

  return (
    <Page kind="list">
      <PageHeader
        title={t("title")}
        state={
          rows
            ? t("state", {
                plans: rows.length,
                tenants: rows.reduce((total, { tenants }) => total + tenants, 0),
              })
            : t("intro")
        }
        actions={addButton("n")}
      />
      {list.isError && !rows ? (
        <LoadFailed title={t("couldNotLoad")} error={list.error} again={list.refetch} />
      ) : (
        <Table
          id="plans"
          label={t("table.label")}
          columns={planColumns(does, { t, say, more: words("more") })}
          rows={rows}
          rowId={({ name }) => name}
          rowLabel={({ name }) => name}
          onOpen={edit}
          rowKeys={[{ keys: "e", label: t("table.editKey"), run: edit }]}
          empty={
            <EmptyState icon={<WalletCards />} title={t("empty.title")} action={addButton()}>
              {t("empty.first")}
            </EmptyState>
          }
        />
      )}
      {doing?.what === "add" && <PlanDialog onClose={close} />}
      {doing?.what === "edit" && <PlanDialog plan={doing.plan} onClose={close} />}
      {doing?.what === "delete" && <DeletePlan plan={doing.plan} onClose={close} />}
    </Page>
  );
}
