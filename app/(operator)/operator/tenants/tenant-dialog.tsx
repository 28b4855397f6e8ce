"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { Skeleton } from "@/app/_ui/skeleton";
import { toast } from "@/app/_ui/toast";
import { PlanField } from "./plan-field";
import { SlugField } from "./slug-field";
import { tenantForm } from "./tenant-form-schema";
import type { Tenant } from "./tenant-pages";

/** Adds a tenant, or changes the one given. */
export function TenantDialog({ tenant, onClose }: { tenant?: Tenant; onClose: () => void }) {
  const t = useTranslations("tenants.form");
  const words = useTranslations("operator");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const create = useMutation(trpc.tenants.create.mutationOptions());
  const update = useMutation(trpc.tenants.update.mutationOptions());
  const plans = useQuery(trpc.plans.list.queryOptions({}));
  const plan =
    tenant?.plan ?? plans.data?.items.find((one) => one.touchlessProvisioning && one.deviceLimit === null);

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={tenant ? t("editTitle", { name: tenant.name }) : t("addTitle")}
      description={tenant ? undefined : t("intro")}
    >
      {!tenant && plans.isPending ? (
        <Skeleton className="w-64" />
      ) : (
        <Form
          unguarded
          schema={tenantForm}
          defaultValues={{
            name: tenant?.name ?? "",
            slug: tenant?.slug ?? "",
            sipDomain: tenant?.sipDomain ?? "",
            plan: { name: plan?.name ?? "" },
          }}
          submitLabel={tenant ? words("save") : t("add")}
          onCancel={onClose}
          onSubmit={async (values) => {
            await (tenant ? update : create).mutateAsync(values);
            await Promise.all([
              queries.invalidateQueries({ queryKey: trpc.tenants.pathKey() }),
              queries.invalidateQueries({ queryKey: trpc.plans.pathKey() }),
            ]);
            toast.done(t(tenant ? "saved" : "added", { name: values.name }));
            onClose();
          }}
        >
          <TextField name="name" label={t("name")} />
          <SlugField slug={tenant?.slug} />
          <TextField
            name="sipDomain"
            label={t("sipDomain")}
            optional
            mono
            spellCheck={false}
            help={t("sipDomainHelp")}
          />
          <PlanField tenant={tenant} />
        </Form>
      )}
    </Dialog>
  );
}
