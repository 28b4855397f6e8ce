import { DescriptionList } from "@/app/_ui/description-list";
import type { CredentialPolicy } from "@/server/settings/schema";
import { scopes, ztpPolicies } from "./policy-words";

/** The policy for somebody who may look and not change. */
export function CredentialFacts({ policy }: { policy: CredentialPolicy }) {
  const scope = scopes.find(({ value }) => value === policy.scope);
  const ztp = ztpPolicies.find(({ value }) => value === policy.ztp);
  return (
    <DescriptionList
      facts={[
        { term: "Provisioning credentials", value: scope?.label, help: scope?.help },
        {
          term: "Ztp credentials",
          value:
            policy.ztp === "time_limited"
              ? `For ${policy.ztpHours.toLocaleString("en-GB")} hours`
              : ztp?.label,
          help: ztp?.help,
        },
      ]}
    />
  );
}
