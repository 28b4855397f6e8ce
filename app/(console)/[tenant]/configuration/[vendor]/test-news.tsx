"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";
import { Spinner } from "@/app/_ui/spinner";
import type { Account } from "../account-state";
import { TestResult } from "./test-result";

type Props = {
  serviceName: string;
  account: Account | undefined;
  /** When a Test was begun that runs still; milliseconds. */
  startedAt: number | null;
  error: unknown;
};

/** How the Test goes, then what came of it; read aloud. */
export function TestNews({ serviceName, account, startedAt, error }: Props) {
  const t = useTranslations("configuration.test");
  const say = useSay();
  return (
    <div aria-live="polite" className="empty:hidden">
      {startedAt !== null ? (
        <Asking serviceName={serviceName} since={startedAt} />
      ) : error ? (
        <Callout tone="fail" title={t("notMade")} silent>
          {say(describeError(error).message)}
        </Callout>
      ) : (
        account && <TestResult account={account} />
      )}
    </div>
  );
}

function Asking({ serviceName, since }: { serviceName: string; since: number }) {
  const t = useTranslations("configuration.test");
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - since) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [since]);
  return (
    <div className="flex gap-3 rounded-md border border-line-strong bg-sunken px-3 py-2.5 text-table">
      <Spinner className="mt-px text-ink-3" />
      <p>
        {t("asking", { service: serviceName })}
        {seconds > 1 && (
          <span aria-hidden="true" className="ml-2 text-ink-3">
            {t("seconds", { seconds })}
          </span>
        )}
      </p>
    </div>
  );
}
