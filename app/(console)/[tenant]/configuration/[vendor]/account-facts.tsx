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
  if (!account)
    return (
      <p className="text-ink-2 text-table">
        There is no key for {serviceName} yet. An admin of this tenant enters it here.
      </p>
    );
  return (
    <>
      <TestResult account={account} />
      <DescriptionList
        facts={[
          { term: "API address", value: <Mono>{account.apiUrl}</Mono> },
          { term: "Access Key ID", value: <Mono>{account.keyId}</Mono> },
          { term: "Access Key Secret", value: "Stored. It cannot be read again." },
          {
            term: "Last sweep",
            value: account.sweptAt ? <Time at={account.sweptAt} /> : "None yet",
            help: account.sweepMessage,
          },
        ]}
      />
      <p className="text-ink-3 text-table">An admin of this tenant can change this.</p>
    </>
  );
}
