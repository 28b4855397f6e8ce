"use client";
import { CloudUpload, FlaskConical, Plus, Zap } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import type { May } from "../device-list";
import type { StepName } from "./steps";
import type { ChecklistUse } from "./use-checklist";

type Props = {
  name: StepName;
  tenant: string;
  use: ChecklistUse;
  may: May;
  isOperator: boolean;
  onAdd: () => void;
};

/** The one button of the step that is to do now; none for whoever may not do it. */
export function StepAction({ name, tenant, use, may, isOperator, onAdd }: Props) {
  const t = useTranslations("checklist");
  const { progress, device } = use;
  if (name === "mode") {
    if (!isOperator) return null;
    const off = progress?.planIncludesIt;
    return (
      <LinkButton
        size="small"
        variant="primary"
        href={off ? "/master/settings/touchless-provisioning" : "/operator/tenants"}
      >
        {off ? t("mode.change") : t("mode.openTenants")}
      </LinkButton>
    );
  }
  if (name === "key") {
    if (!may.write) return null;
    if (progress?.account?.testOk === null)
      return (
        <Button
          size="small"
          variant="primary"
          icon={<FlaskConical />}
          pending={use.testing}
          onClick={use.test}
        >
          {t("key.test")}
        </Button>
      );
    return (
      <LinkButton size="small" variant="primary" href={`/${tenant}/configuration/snom`}>
        {progress?.account ? t("key.open") : t("key.enterKey")}
      </LinkButton>
    );
  }
  if (name === "device")
    return may.write ? (
      <Button size="small" variant="primary" icon={<Plus />} onClick={onAdd}>
        {t("device.addOne")}
      </Button>
    ) : null;
  if (!may.register || !device) return null;
  if (!device.enabled)
    return (
      <LinkButton size="small" variant="primary" href={`/${tenant}/devices/${device.mac}`}>
        {t("openDevice")}
      </LinkButton>
    );
  if (name === "listed")
    return (
      <Button
        size="small"
        variant="primary"
        icon={<CloudUpload />}
        pending={use.registering || (["queued", "running"].includes(device.status) && !device.nextAttemptAt)}
        onClick={() => use.register(device.mac)}
      >
        {device.nextAttemptAt ? t("listed.now") : t("listed.button")}
      </Button>
    );
  return (
    <Button
      size="small"
      variant="primary"
      icon={<Zap />}
      pending={use.booting}
      onClick={() => use.boot(device.mac)}
    >
      {t("provisioned.button")}
    </Button>
  );
}
