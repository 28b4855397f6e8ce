import { LinkButton } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import type { Redirects } from "./account-state";

const modeSettings = "/master/settings/touchless-provisioning";

type Props = { redirects: Redirects; isMaster: boolean; isOperator: boolean };

/** What keeps phones from being registered whatever the key is: the plan, the mode, the operator's own account. */
export function ModeNotice({ redirects, isMaster, isOperator }: Props) {
  const change = isOperator && (
    <LinkButton href={modeSettings} size="small">
      Change the mode
    </LinkButton>
  );
  if (!redirects.planIncludesIt && !isMaster)
    return (
      <Callout
        tone="warn"
        title="The plan of this tenant does not include touchless provisioning"
        action={
          isOperator && (
            <LinkButton href="/operator/tenants" size="small">
              Open the tenants
            </LinkButton>
          )
        }
      >
        No phone is registered at a redirect service. Phones that are given their provisioning address by hand
        or by DHCP are served all the same.{" "}
        {isOperator ? "Edit the tenant to change its plan." : "Ask the operator for a plan that includes it."}
      </Callout>
    );
  if (redirects.keptByOperator)
    return (
      <Callout title="The operator keeps the account" action={change}>
        Touchless provisioning is in Master mode: the phones of all tenants are registered with one account,
        and there is nothing to set up here.
      </Callout>
    );
  if (redirects.mode === "off")
    return (
      <Callout tone="warn" title="Touchless provisioning is off" action={change}>
        A key can be saved and tested, but no phone can be registered.{" "}
        {isOperator
          ? "Turn it on in Settings → Touchless provisioning of the master tenant."
          : "The operator turns it on in Settings → Touchless provisioning of the master tenant."}
      </Callout>
    );
  if (isMaster && redirects.mode === "per_tenant")
    return (
      <Callout title="Each tenant has its own account" action={change}>
        What is entered here is used only in Master mode.
      </Callout>
    );
  return null;
}
