"use client";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Time } from "@/app/_ui/time";
import type { Account } from "../account-state";

/** What the last comparison found. */
export function LastSweep({ account }: { account: Account }) {
  const t = useTranslations("configuration.sweep");
  const say = useSay();
  return (
    <p className="text-table">
      {account.sweptAt ? (
        <>
          {say(account.sweepMessage ?? "")}{" "}
          <span className="text-ink-3">
            <Time at={account.sweptAt} />
          </span>
        </>
      ) : (
        <span className="text-ink-2">{t("none")}</span>
      )}
    </p>
  );
}
