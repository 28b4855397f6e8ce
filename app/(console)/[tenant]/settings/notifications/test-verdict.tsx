"use client";
import { CircleCheck } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";
import type { Tested } from "./types";

type Props = { address: string; tested: Tested | undefined; error: unknown };

/** What the receiver made of the test message, with the remedy beside it. */
export function TestVerdict({ address, tested, error }: Props) {
  const t = useTranslations("notifications");
  const say = useSay();
  const title = t("verdict", { address });
  if (error)
    return (
      <div className="mt-3">
        <Callout tone="fail" title={title} silent>
          {say(describeError(error).message)}
        </Callout>
      </div>
    );
  if (!tested) return null;
  if (!tested.ok)
    return (
      <div className="mt-3">
        <Callout tone="fail" title={title} silent>
          {say(tested.message)} {tested.remedy && say(tested.remedy)}
        </Callout>
      </div>
    );
  return (
    <div className="mt-3 flex items-start gap-3 rounded-md border border-proven-line bg-proven-soft px-3 py-2.5 text-table">
      <CircleCheck aria-hidden="true" className="mt-px size-4 shrink-0 text-proven-mark" />
      <div>
        <p className="font-medium">{title}</p>
        <p className="mt-0.5 text-ink-2">{say(tested.message)}</p>
      </div>
    </div>
  );
}
