"use client";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { DescriptionList } from "@/app/_ui/description-list";
import { Mono } from "@/app/_ui/mono";
import { Time } from "@/app/_ui/time";
import type { Account } from "../account-state";
import { TestResult } from "./test-result";

/** The account for somebody who may look and not change. */
export function AccountFacts({
  account,
  serviceName,
}: {
  account: Account | undefined;
  serviceName: string;
}) {
  const t = useTranslations("configuration");
  const say = useSay();
  if (!account) return <p className="text-ink-2 text-table">{t("facts.none", { service: serviceName })}</p>;
  return (
    <>
      <TestResult account={account} />
      <DescriptionList
        facts={[
          { term: t("form.apiUrl"), value: <Mono>{account.apiUrl}</Mono> },
          { term: "Access Key ID", value: <Mono>{account.keyId}</Mono> },
          { term: "Access Key Secret", value: t("facts.stored") },
          {
            term: t("sweep.last"),
            value: account.sweptAt ? <Time at={account.sweptAt} /> : t("facts.noSweep"),
            help: account.sweepMessage && say(account.sweepMessage),
          },
        ]}
      />
      <p className="text-ink-3 text-table">{t("facts.mayChange")}</p>
    </>
  );
}
