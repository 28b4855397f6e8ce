"use client";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { TruthMark } from "@/app/_components/truth-mark";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import type { May } from "../device-list";
import { StepAction } from "./step-action";
import { StepText } from "./step-text";
import { stepNames, stepsOf } from "./steps";
import { useChecklist } from "./use-checklist";

type Props = {
  tenant: string;
  may: May;
  isOperator: boolean;
  hidden: boolean;
  onHide: () => void;
  onAdd: () => void;
};

/**
 * The way to the first provisioned phone, while the tenant has none: five steps, each standing as what is there says.
 * Once the last is done it stays until it is put away or the page is left.
 */
export function Checklist({ tenant, may, isOperator, hidden, onHide, onAdd }: Props) {
  const t = useTranslations("checklist");
  const use = useChecklist(tenant);
  const { progress, device } = use;
  const [begun] = useState(progress?.done === false);
  if (!progress || !begun || hidden) return null;
  const steps = stepsOf(progress);
  const done = steps.filter(({ state }) => state === "proven").length;
  return (
    <section aria-labelledby="first-steps" className="mb-4 rounded-md border border-line bg-surface">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-1 pr-1 pl-4">
        <h2 id="first-steps" className="font-medium text-table">
          {progress.done ? t("finished") : t("title")}
        </h2>
        <span aria-live="polite" className="text-ink-3 text-table">
          {t("progress", { done, total: stepNames.length })}
        </span>
        <Button variant="quiet" size="small" className="ml-auto" onClick={onHide}>
          {t("hide")}
        </Button>
      </div>
      <ol aria-label={t("label")} className="grid sm:grid-cols-5">
        {steps.map(({ name, state, now }) => (
          <li
            key={name}
            aria-current={now ? "step" : undefined}
            className={cx(
              "flex min-w-0 gap-2.5 border-line px-4 py-3 text-table max-sm:not-last:border-b sm:not-last:border-r",
              now && "bg-sunken",
            )}
          >
            <span className="mt-0.5">
              <TruthMark state={state} size={16} />
            </span>
            <div className="flex min-w-0 grow flex-col">
              <p className="font-medium">
                {t(`${name}.title`)} <span className="sr-only">{t(`state.${state}`)}</span>
              </p>
              <div className={cx("text-ink-2", !now && state === "idle" && "max-sm:hidden")}>
                <StepText name={name} progress={progress} device={device} may={may} isOperator={isOperator} />
              </div>
              {now && (
                <div className="mt-2 empty:hidden">
                  <StepAction
                    name={name}
                    tenant={tenant}
                    use={use}
                    may={may}
                    isOperator={isOperator}
                    onAdd={onAdd}
                  />
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
