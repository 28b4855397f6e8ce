"use client";
import { CircleCheck } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Callout } from "@/app/_ui/callout";
import { Time } from "@/app/_ui/time";
import type { Account } from "../account-state";

/** What the last Test found, and the remedy beside it. It stays until the key is changed. */
export function TestResult({ account }: { account: Account }) {
  const t = useTranslations("configuration.test");
  const say = useSay();
  if (account.testOk === null) return null;
  const when = (
    <span className="whitespace-nowrap text-ink-3">
      {t.rich("tested", { time: () => <Time at={account.testedAt} /> })}
    </span>
  );
  if (!account.testOk)
    return (
      <Callout tone="fail" title={say(account.testMessage ?? "")} silent>
        {say(account.testRemedy ?? "")} {when}
      </Callout>
    );
  return (
    <div className="flex gap-3 rounded-md border border-proven-line bg-proven-soft px-3 py-2.5 text-table">
      <CircleCheck aria-hidden="true" className="mt-px size-4 shrink-0 text-proven-mark" />
      <p>
        <span className="font-medium">{say(account.testMessage ?? "")}</span> {when}
      </p>
    </div>
  );
}
