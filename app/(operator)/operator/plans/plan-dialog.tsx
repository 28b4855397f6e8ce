"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { SwitchField, TextField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { PlanConsequences } from "./plan-consequences";
import { planForm } from "./plan-form-schema";
import type { Plan } from "./plan-types";

/** Adds a plan, or changes the one given, with what that does to its tenants. */
export function PlanDialog({ plan, onClose }: { plan?: Plan; onClose: () => void }) {
  const t = useTranslations("plans.form");
  const words = useTranslations("operator");
  const say = useSay();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const create = useMutation(trpc.plans.create.mutationOptions());
  const update = useMutation(trpc.plans.update.mutationOptions());
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={plan ? t("editTitle", { name: say(plan.name) }) : t("addTitle")}
      description={plan ? t("editIntro", { tenants: plan.tenants }) : t("addIntro")}
    >
      <Form
        unguarded
        schema={planForm}
        defaultValues={{
          name: plan?.name ?? "",
          touchlessProvisioning: plan?.touchlessProvisioning ?? true,
          deviceLimit: plan?.deviceLimit ?? null,
        }}
        submitLabel={plan ? words("save") : t("add")}
        onCancel={onClose}
        onSubmit={async (values) => {
          await (plan ? update.mutateAsync({ plan: plan.name, ...values }) : create.mutateAsync(values));
          await Promise.all([
            queries.invalidateQueries({ queryKey: trpc.plans.pathKey() }),
            queries.invalidateQueries({ queryKey: trpc.tenants.pathKey() }),
          ]);
          toast.done(t(plan ? "saved" : "added", { name: values.name }));
          onClose();
        }}
      >
        <TextField name="name" label={t("name")} />
        <SwitchField name="touchlessProvisioning" label={t("touchless")} help={t("touchlessHelp")} />
        <TextField
          name="deviceLimit"
          label={t("limit")}
          optional
          type="number"
          unit={t("devices")}
          min={0}
          help={t("limitHelp")}
        />
        {plan && <PlanConsequences plan={plan} />}
      </Form>
    </Dialog>
  );
}
